package dev.moot.benchmark.soak;

import java.time.Duration;

/**
 * What came of it.
 *
 * @param plan what was done
 * @param maximum comments a second that two instances labelled while more were always waiting
 * @param steady while there was less to do than they could
 * @param memory of the instance that was never killed, in the steady time
 * @param overload while there was more
 * @param counts of everything posted
 */
public record SoakResults(
        SoakPlan plan, double maximum, Steady steady, MemoryTrends memory, Overload overload, Counts counts) {

    /**
     * The steady time.
     *
     * @param perSecond comments posted a second
     * @param posted comments in all
     * @param workerKills how often an instance was killed
     * @param brokerKills how often the broker was
     * @param p50 what half of the comments did not exceed, from due to labelled
     * @param p99 what 99 of a hundred did not exceed
     * @param longest what no comment exceeded
     */
    public record Steady(
            int perSecond,
            int posted,
            int workerKills,
            int brokerKills,
            Duration p50,
            Duration p99,
            Duration longest) {}

    /**
     * The overload.
     *
     * @param perSecond comments posted a second
     * @param posted comments in all
     * @param waiting comments without labels when the last one was posted
     * @param caughtUp how long after that all were labelled
     */
    public record Overload(int perSecond, int posted, int waiting, Duration caughtUp) {}

    /**
     * What stands in the topics in the end.
     *
     * @param posted comments the program posted
     * @param comments records in the topic of comments
     * @param missing comments without labels
     * @param repeated labels that a comment had already
     * @param strange labels of comments that nobody posted
     * @param rejected records in the topic of rejected records
     */
    public record Counts(int posted, long comments, int missing, int repeated, int strange, int rejected) {

        /** Whether each comment was labelled, and once. */
        public boolean exact() {
            return comments == posted && missing == 0 && repeated == 0 && strange == 0 && rejected == 0;
        }
    }
}
