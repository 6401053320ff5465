package dev.moot.benchmark.soak;

import java.util.BitSet;

/**
 * Counts labels by the number of their comment.
 *
 * <p>Not thread-safe.
 */
final class LabelCount {

    private final int posted;
    private final BitSet seen;
    private int repeated;
    private int strange;

    /**
     * Counts none yet.
     *
     * @param posted comments have the numbers below this
     */
    LabelCount(int posted) {
        this.posted = posted;
        this.seen = new BitSet(posted);
    }

    /** Counts a label. */
    void add(int number) {
        if (number < 0 || number >= posted) {
            strange++;
        } else if (seen.get(number)) {
            repeated++;
        } else {
            seen.set(number);
        }
    }

    /** Comments without a label. */
    int missing() {
        return posted - seen.cardinality();
    }

    /** Labels whose comment had one already. */
    int repeated() {
        return repeated;
    }

    /** Labels of comments that nobody posted. */
    int strange() {
        return strange;
    }
}
