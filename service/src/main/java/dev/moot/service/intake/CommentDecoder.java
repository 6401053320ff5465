package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes and validates {@code moot.comment/1} events.
 *
 * <p>Thread-safe. Any bytes are either accepted or refused with a code: no input throws an exception, and the time taken
 * is linear in the number of bytes. Where an event has several faults, the one that comes first in this order is told:
 * size, encoding, JSON, schema version, structure, fields, key.
 */
public final class CommentDecoder {

    /** The longest record that is read, in bytes. */
    public static final int MAX_RECORD_BYTES = 1 << 20;

    /** The header that names the comment which a record without value deletes. */
    public static final String COMMENT_ID = "comment-id";

    /** The thread of a request's comments that name none. */
    private static final String REQUEST = "request";

    private final EventParser parser = new EventParser();

    /** Decodes the value of a record or of a request. */
    public Intake decode(byte[] value) {
        return decode(value, Optional.empty());
    }

    /**
     * Decodes a Kafka record. Its key, where it has one, must be the comment's thread id: replies and their parents then
     * share a partition. A record without value, a tombstone, deletes the comment that its header {@value #COMMENT_ID} names.
     *
     * @param key the record's key
     * @param value the record's value
     * @param commentId the value of that header
     */
    public Intake decode(Optional<byte[]> key, Optional<byte[]> value, Optional<byte[]> commentId) {
        return value.isPresent() ? comment(key, value.get()) : deletion(key, commentId);
    }

    private Intake comment(Optional<byte[]> key, byte[] value) {
        Intake intake = decode(value);
        if (intake instanceof Intake.Accepted accepted
                && key.isPresent()
                && !Arrays.equals(key.get(), accepted.comment().threadId().getBytes(UTF_8))) {
            return new Intake.Refused(
                    ErrorCode.KEY_MISMATCH,
                    "the record's key is not the comment's threadId",
                    Optional.of(accepted.comment().id()));
        }
        return intake;
    }

    private static Intake deletion(Optional<byte[]> key, Optional<byte[]> commentId) {
        if (commentId.isEmpty()) {
            return new Intake.Refused(ErrorCode.MISSING_VALUE, "the record has no value");
        }
        try {
            Optional<String> comment = Optional.of(Utf8.decode(commentId.get()));
            Optional<String> thread = key.isPresent() ? Optional.of(Utf8.decode(key.get())) : Optional.empty();
            return new Intake.Deleted(
                    EventValidator.required(Field.THREAD_ID, thread), EventValidator.required(Field.ID, comment));
        } catch (RefusedException e) {
            return e.toRefused(Optional.empty());
        }
    }

    /**
     * Decodes a comment of a request, in which ids may be missing.
     *
     * @param comment the event, in JSON that was read without a fault
     * @param number its number in the request, from 1: without an id it is called {@code comment-N}
     */
    public Intake decode(JsonNode comment, int number) {
        String id = "comment-" + number;
        try {
            return EventValidator.validate(
                    parser.parse(comment.traverse()),
                    Optional.of(new EventValidator.DefaultIds(id, REQUEST, id + "/parent")));
        } catch (RefusedException e) {
            return e.toRefused(Optional.empty());
        }
    }

    /** Decodes an event in which the ids may be missing. */
    Intake decode(byte[] value, Optional<EventValidator.DefaultIds> defaults) {
        if (value.length > MAX_RECORD_BYTES) {
            return new Intake.Refused(
                    ErrorCode.RECORD_TOO_LARGE,
                    "the record has " + value.length + " bytes, allowed are " + MAX_RECORD_BYTES);
        }
        try {
            return EventValidator.validate(parser.parse(Utf8.decode(value)), defaults);
        } catch (RefusedException e) {
            return e.toRefused(Optional.empty());
        }
    }
}
