package dev.moot.training.dataset.source;

/** Counts votes for and against. */
final class VoteShare {

    private int votes;
    private int ayes;

    void add(boolean aye) {
        votes++;
        ayes += aye ? 1 : 0;
    }

    int votes() {
        return votes;
    }

    /** The share in favour; there must have been a vote. */
    double value() {
        if (votes == 0) {
            throw new IllegalStateException("no votes");
        }
        return (double) ayes / votes;
    }
}
