package dev.moot.training.encoder;

import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A run of fine-tuning. It writes a checkpoint every few minutes: a run that is cut off goes on from there and ends where the
 * whole run would.
 *
 * @param <N> the network
 * @param <T> what it learns from
 */
public final class FineTuning<N extends TunedNetwork, T> {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);

    /** SameDiff leaves half a gigabyte a step outside the heap to be freed when the heap is collected. */
    private static final int STEPS_BETWEEN_COLLECTIONS = 4;

    private final Path checkpoint;
    private final int done;
    private final Map<String, float[]> state;

    /**
     * Starts, or finds where to go on.
     *
     * @param directory where the checkpoint is
     * @param start the weights to start from
     */
    public FineTuning(Path directory, Map<String, float[]> start) throws IOException {
        this.checkpoint = Files.createDirectories(directory).resolve("checkpoint.bin");
        this.state = new HashMap<>(start);
        if (Files.exists(checkpoint)) {
            Checkpoint.Saved saved = Checkpoint.read(checkpoint);
            state.putAll(saved.arrays());
            this.done = saved.step();
        } else {
            this.done = 0;
        }
    }

    /** The steps done by an earlier run. */
    public int done() {
        return done;
    }

    /**
     * How long and in what steps it learns.
     *
     * @param task its name in the progress bar
     * @param batch items in a step
     * @param steps how many steps
     * @param rate the learning rate at a step
     * @param stepsBetweenChecks how often it is checked
     */
    public record Schedule(String task, int batch, int steps, IntToDoubleFunction rate, int stepsBetweenChecks) {}

    /** Looks at a network on its way. */
    @FunctionalInterface
    public interface Check<N extends TunedNetwork, T> {

        /**
         * Looks.
         *
         * @param step the steps done
         * @param loss the mean loss of the steps since the last check
         */
        void look(Replicas<N, T> replicas, int step, double loss) throws IOException;
    }

    /**
     * Runs to the last step.
     *
     * @param network makes a network for batches of a size, of weights by name
     * @param epoch the batches of an epoch, counted from 0
     * @param placeholders what a network is given for a part of a batch
     * @return what it has learnt, by name
     */
    public Map<String, float[]> run(
            Schedule schedule,
            BiFunction<Integer, Map<String, float[]>, N> network,
            IntFunction<List<List<T>>> epoch,
            Function<List<T>, Map<String, INDArray>> placeholders,
            Check<N, T> check)
            throws IOException {
        try (Replicas<N, T> replicas = new Replicas<>(schedule.batch(), part -> network.apply(part, state));
                Progress progress = Progress.start(schedule.task(), "steps", schedule.steps())) {
            EncoderGraph graph = replicas.first().encoder();
            AdamUpdates updates = new AdamUpdates(graph, state);
            state.clear();
            progress.advance(done);
            long saved = System.nanoTime();
            double sum = 0;
            int summed = 0;
            int step = done;
            for (Batches<T> batches = new Batches<>(epoch, done); step < schedule.steps(); ) {
                try (Gradients gradients = replicas.gradients(batches.next(), placeholders)) {
                    updates.apply(gradients.byName(), step, schedule.rate().applyAsDouble(step));
                    sum += gradients.loss();
                    summed++;
                }
                replicas.spread();
                step++;
                progress.advance(1);
                boolean last = step == schedule.steps();
                if (step % STEPS_BETWEEN_COLLECTIONS == 0) {
                    Nd4j.getMemoryManager().invokeGc();
                }
                if (last || step % schedule.stepsBetweenChecks() == 0) {
                    check.look(replicas, step, sum / summed);
                    sum = 0;
                    summed = 0;
                }
                if (last || System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos()) {
                    Map<String, float[]> all = graph.learnt();
                    all.putAll(updates.state());
                    Checkpoint.write(checkpoint, step, all);
                    saved = System.nanoTime();
                }
            }
            return graph.learnt();
        }
    }

    /** The batches of one epoch after the other. */
    private static final class Batches<T> {

        private final IntFunction<List<List<T>>> epochs;
        private int epoch;
        private List<List<T>> batches;
        private int next;

        /**
         * Starts behind some batches.
         *
         * @param done how many
         */
        Batches(IntFunction<List<List<T>>> epochs, int done) {
            this.epochs = epochs;
            this.batches = epochs.apply(0);
            this.next = done;
        }

        List<T> next() {
            while (next >= batches.size()) {
                next -= batches.size();
                epoch++;
                batches = epochs.apply(epoch);
                if (batches.isEmpty()) {
                    throw new IllegalArgumentException("there are fewer examples than a batch takes");
                }
            }
            return batches.get(next++);
        }
    }
}
