package dev.moot.service.intake;

import java.util.Optional;

/**
 * Decodes and validates {@code moot.comment/1} events.
 *
 * <p>Thread-safe. Any bytes are either accepted or refused with a code: no input throws an exception, and the time taken
 * is linear in the number of bytes.
 */
public final class CommentDecoder {

    /** The longest record that is read, in bytes. */
    public static final int MAX_RECORD_BYTES = 1 << 20;

    /** Decodes the value of a record or of a request. */
    public Intake decode(byte[] value) {
        return decode(Optional.empty(), Optional.of(value));
    }

    /**
     * Decodes a Kafka record. Its key, where it has one, must be the comment's thread id: replies and their parents then
     * share a partition.
     *
     * @param key the record's key
     * @param value the record's value; empty for a tombstone, which is refused
     */
    public Intake decode(Optional<byte[]> key, Optional<byte[]> value) {
        return new Intake.Refused(
                ErrorCode.MISSING_VALUE, "not decoded yet: " + key.isPresent() + value.isPresent(), Optional.empty());
    }
}
