package dev.moot.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.context.Place;
import dev.moot.service.context.ThreadContext;
import dev.moot.service.intake.CommentDecoder;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import dev.moot.service.settings.ContextSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the comments of a request. A reply finds the comment it answers in its own event, else before it in the request.
 *
 * <p>Thread-safe.
 */
final class CommentReader {

    private static final ContextSettings REQUEST = new ContextSettings(Duration.ofDays(1), 1_000, 4_000_000);
    private static final int PARTITION = 0;
    private static final long NO_TIME = 0;

    private final CommentDecoder decoder = new CommentDecoder();

    List<Entry> read(List<JsonNode> comments) {
        ThreadContext context = new ThreadContext(REQUEST);
        List<Entry> entries = new ArrayList<>(comments.size());
        for (JsonNode comment : comments) {
            int number = entries.size() + 1;
            entries.add(read(comment, number, context));
        }
        return entries;
    }

    private Entry read(JsonNode comment, int number, ThreadContext context) {
        Intake intake = decoder.decode(comment, number);
        if (intake instanceof Intake.Accepted accepted) {
            return new Entry.Valid(context.complete(accepted.comment(), new Place(PARTITION, number, NO_TIME)));
        }
        return new Entry.Bad(
                intake instanceof Intake.Refused refused
                        ? refused
                        : new Intake.Refused(ErrorCode.NOT_AN_OBJECT, ErrorCode.NOT_AN_OBJECT.meaning()));
    }
}
