package dev.moot.service.coral;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.intake.CommentDecoder;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import org.jsoup.Jsoup;

/**
 * A comment that Coral asks about, as an event: what is labelled now, and what is published.
 *
 * @param event the comment
 * @param json the same as it is written to Kafka
 */
record PostedComment(CommentEvent event, String json) {

    /** Begins the ids that are made here; Coral's own, which it does not tell, are UUIDs. */
    static final String ID_PREFIX = "coral-";

    private static final CommentDecoder DECODER = new CommentDecoder();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The comment of a request, or why it is none. */
    sealed interface Reading {

        /** A comment. */
        record Accepted(PostedComment comment) implements Reading {}

        /** Something that cannot be labelled. */
        record Refused(ErrorCode code) implements Reading {}
    }

    /**
     * Makes an event of a request; it keeps to the rules of all events, or is refused.
     *
     * @param id the comment's id, without prefix
     * @param plainText whether the comment is plain text, and not HTML
     */
    static Reading read(ModerationRequest request, String id, boolean plainText) {
        ObjectNode event = JSON.createObjectNode()
                .put("schema", "moot.comment/1")
                .put("id", ID_PREFIX + id)
                .put("threadId", request.threadId())
                .put("text", plainText ? request.body() : withoutMarkup(request.body()));
        request.parentId().ifPresent(parent -> event.putObject("parent").put("id", parent));
        request.storyUrl().ifPresent(url -> event.putObject("article").put("url", url));
        String json = encoded(event);
        // Half a surrogate pair, which UTF-8 does not have.
        if (!UTF_8.newEncoder().canEncode(json)) {
            return new Reading.Refused(ErrorCode.LONE_SURROGATE);
        }
        Intake intake = DECODER.decode(json.getBytes(UTF_8));
        return intake instanceof Intake.Accepted accepted
                ? new Reading.Accepted(new PostedComment(accepted.comment(), json))
                : new Reading.Refused(((Intake.Refused) intake).code());
    }

    private static String withoutMarkup(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static String encoded(ObjectNode event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings is JSON", e);
        }
    }

    /** Not the text. */
    @Override
    public String toString() {
        return event.toString();
    }
}
