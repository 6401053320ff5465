package dev.moot.service.coral;

import dev.moot.classifier.Comment;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.CoralSettings;
import dev.moot.service.settings.StreamSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.stream.CommentTail;
import dev.moot.service.stream.KafkaClients;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds the text of the comment that another one answers, of which Coral tells the id only: among the recent events of the
 * publisher. Those that Moot makes of Coral's requests do not help, as Coral does not tell the id of a comment it asks about.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class Parents {

    private final Optional<CommentTail> tail;
    private final Counter found;
    private final Counter missed;

    Parents(
            KafkaClients clients,
            TopicSettings topics,
            ContextSettings context,
            CoralSettings settings,
            StreamSettings stream,
            MeterRegistry registry) {
        this.tail = settings.isConfigured() && settings.parents() > 0
                ? Optional.of(new CommentTail(
                        clients,
                        topics.comments(),
                        context.window(),
                        settings.parents(),
                        stream.retry(),
                        id -> !id.startsWith(PostedComment.ID_PREFIX)))
                : Optional.empty();
        this.found = counter(registry, "true");
        this.missed = counter(registry, "false");
    }

    private static Counter counter(MeterRegistry registry, String found) {
        return Counter.builder("moot.coral.replies")
                .description("Replies that Coral asked about, by whether the text of their parent was found")
                .tag("parent.found", found)
                .register(registry);
    }

    /** Begins to follow the topic of comments, if Coral is expected; returns at once. */
    public void start() {
        tail.ifPresent(CommentTail::start);
    }

    /** What the classifier is to see of a comment. */
    Comment complete(CommentEvent event) {
        Optional<String> parent =
                event.parent().map(Parent::id).flatMap(id -> tail.flatMap(it -> it.text(event.threadId(), id)));
        if (event.parent().isPresent()) {
            (parent.isPresent() ? found : missed).increment();
        }
        return new Comment(event.text(), parent, tail.flatMap(it -> it.title(event.threadId())));
    }

    @PreDestroy
    void stop() {
        tail.ifPresent(CommentTail::close);
    }
}
