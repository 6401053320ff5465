package dev.moot.service.metrics;

import dev.moot.service.intake.ErrorCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Counts what is in a transaction.
 *
 * <p>Not thread-safe.
 */
public final class Tally {

    private final Map<ErrorCode, Integer> rejected = new EnumMap<>(ErrorCode.class);
    private final LongStream.Builder timestamps = LongStream.builder();
    private int labelled;
    private int deleted;
    private int records;

    /**
     * Counts a comment that was labelled.
     *
     * @param timestamp when its record was written, in milliseconds since 1970
     */
    public void labelled(long timestamp) {
        records++;
        labelled++;
        timestamps.add(timestamp);
    }

    /** Counts a comment that was deleted. */
    public void withdrawn() {
        records++;
        deleted++;
    }

    /** Counts a record that was rejected. */
    public void rejected(ErrorCode code) {
        records++;
        rejected.merge(code, 1, Integer::sum);
    }

    int records() {
        return records;
    }

    int labelled() {
        return labelled;
    }

    int deleted() {
        return deleted;
    }

    Map<ErrorCode, Integer> rejected() {
        return rejected;
    }

    LongStream timestamps() {
        return timestamps.build();
    }
}
