package dev.moot.training.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network several times over, each on a thread of its own with a part of the batch: ND4J runs on one thread each, and two
 * networks of half a batch take little more than half the time of one. How many there are does not depend on the machine, so
 * neither does what is learnt.
 *
 * @param <N> the network
 * @param <T> what a batch is a list of
 */
public final class Replicas<N extends TunedNetwork, T> implements AutoCloseable {

    private static final int COUNT = 2;

    private final List<N> networks = new ArrayList<>();
    private final List<ExecutorService> threads = new ArrayList<>();

    /**
     * Builds the networks.
     *
     * @param batch items in a batch, a multiple of {@value #COUNT}
     * @param network makes a network for a part of that size
     */
    public Replicas(int batch, IntFunction<N> network) {
        if (batch % COUNT != 0) {
            throw new IllegalArgumentException("the batch must be a multiple of " + COUNT + ", got: " + batch);
        }
        for (int i = 0; i < COUNT; i++) {
            networks.add(network.apply(batch / COUNT));
            // A thread for each, because SameDiff has a session with buffers of its own for each thread it sees.
            threads.add(Executors.newSingleThreadExecutor());
        }
    }

    /** The one whose weights are changed; {@link #spread} tells the others. */
    public N first() {
        return networks.get(0);
    }

    /**
     * Mean loss of a batch and its gradients.
     *
     * @param placeholders what a network is given for a part of the batch
     */
    public Gradients gradients(List<T> batch, Function<List<T>, Map<String, INDArray>> placeholders) {
        List<Gradients> parts = onParts(batch, (network, part) -> network.gradients(placeholders.apply(part)));
        Map<String, INDArray> sums = new TreeMap<>();
        double loss = 0;
        for (Gradients part : parts) {
            loss += part.loss() / COUNT;
            part.byName()
                    .forEach((name, gradient) ->
                            sums.merge(name, gradient.dup('c').divi(COUNT), Replicas::add));
            part.close();
        }
        return new Gradients(loss, sums);
    }

    private static INDArray add(INDArray sum, INDArray more) {
        sum.addi(more);
        more.close();
        return sum;
    }

    /** Works on each part of a batch; the results in order. */
    public <R> List<R> onParts(List<T> batch, BiFunction<N, List<T>, R> work) {
        int size = batch.size() / COUNT;
        List<Future<R>> parts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<T> part = batch.subList(i * size, (i + 1) * size);
            N network = networks.get(i);
            parts.add(threads.get(i).submit(() -> work.apply(network, part)));
        }
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : parts) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the batch failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Gives the first one's weights to the others. */
    public void spread() {
        EncoderGraph from = first().encoder();
        for (N network : networks.subList(1, COUNT)) {
            EncoderGraph to = network.encoder();
            for (String name : from.trainable()) {
                to.array(name).assign(from.array(name));
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
