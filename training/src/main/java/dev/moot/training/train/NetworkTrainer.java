package dev.moot.training.train;

import java.io.IOException;
import java.util.function.IntConsumer;

/** Trains one of the two networks, an epoch at a time. Not thread-safe. */
interface NetworkTrainer {

    /**
     * Runs an epoch; the same epoch from the same state leads to the same state.
     *
     * @param epoch counted from 0
     * @param progress receives the number of examples each step has seen
     */
    void epoch(int epoch, Schedule schedule, IntConsumer progress);

    /** Saves the state behind an epoch. */
    void save(Checkpoints checkpoints, int epoch) throws IOException;

    /** Goes back to the state behind an epoch. */
    void restore(Checkpoints checkpoints, int epoch) throws IOException;

    /** The network as it stands, for scoring. */
    Branch branch();
}
