package dev.moot.service.metrics;

import dev.moot.classifier.Labels;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.suggestion.Suggestion;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<String, Integer> flags = new HashMap<>();
    private final Map<String, Integer> verdicts = new HashMap<>();
    private final Map<String, Integer> actions = new HashMap<>();
    private final Map<String, Integer> tiers = new HashMap<>();
    private int labelled;
    private int deleted;
    private int records;

    /**
     * Counts a comment that was labelled.
     *
     * @param timestamp when its record was written, in milliseconds since 1970
     * @param labels what the classifier said
     * @param suggestion what was advised
     */
    public void labelled(long timestamp, Labels labels, Suggestion suggestion) {
        records++;
        labelled++;
        timestamps.add(timestamp);
        labels.civility().flags().forEach(flag -> count(flags, flag.name()));
        count(verdicts, labels.law().verdict().name());
        count(actions, suggestion.action().name());
        count(tiers, labels.tier().name());
    }

    private static void count(Map<String, Integer> counts, String what) {
        counts.merge(what, 1, Integer::sum);
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

    Map<String, Integer> flags() {
        return flags;
    }

    Map<String, Integer> verdicts() {
        return verdicts;
    }

    Map<String, Integer> actions() {
        return actions;
    }

    Map<String, Integer> tiers() {
        return tiers;
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
