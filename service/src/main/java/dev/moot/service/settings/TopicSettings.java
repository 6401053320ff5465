package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;

/**
 * The topics, and how missing ones are created: {@code moot.topics.*}.
 *
 * @param comments where comments come from
 * @param labels where labels go
 * @param rejected where records go that cannot be labelled
 * @param decisions where moderators' decisions go
 * @param create whether missing topics are created
 * @param partitions how many partitions a created topic gets
 * @param replication how many replicas a created topic gets; 0 for the broker's default
 * @param maxRecordBytes the largest record a created topic takes
 */
@ConfigurationProperties("moot.topics")
public record TopicSettings(
        String comments,
        String labels,
        String rejected,
        String decisions,
        boolean create,
        int partitions,
        int replication,
        int maxRecordBytes) {

    public TopicSettings {
        requireName("moot.topics.comments", comments);
        requireName("moot.topics.labels", labels);
        requireName("moot.topics.rejected", rejected);
        requireName("moot.topics.decisions", decisions);
        require(!labels.equals(comments), "moot.topics.labels", labels, "another topic than moot.topics.comments");
        require(
                !rejected.equals(comments) && !rejected.equals(labels),
                "moot.topics.rejected",
                rejected,
                "another topic than moot.topics.comments and moot.topics.labels");
        require(
                !List.of(comments, labels, rejected).contains(decisions),
                "moot.topics.decisions",
                decisions,
                "another topic than the other three");
        requireIn("moot.topics.partitions", partitions, 1, 10_000);
        requireIn("moot.topics.replication", replication, 0, 100);
        requireIn("moot.topics.max-record-bytes", maxRecordBytes, 1 << 20, 1 << 28);
    }

    /** The names of all topics. */
    public List<String> names() {
        return List.of(comments, labels, rejected, decisions);
    }

    private static void requireName(String key, String name) {
        require(
                name.matches("[A-Za-z0-9._-]{1,249}") && !name.matches("\\.\\.?"),
                key,
                name,
                "1 to 249 letters, digits, '.', '_' or '-'");
    }
}
