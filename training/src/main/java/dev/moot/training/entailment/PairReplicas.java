package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pair network several times over, each on a thread of its own with a part of the batch: ND4J runs on one thread each, and
 * two networks of half a batch take little more than half the time of one. How many there are does not depend on the machine,
 * so neither does what is learnt.
 */
final class PairReplicas implements AutoCloseable {

    /** Batches are dealt out to so many. */
    static final int COUNT = 2;

    private final MiniLm encoder;
    private final List<PairNetwork> networks = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    /**
     * Builds the networks.
     *
     * @param batch pairs in a batch, a multiple of {@value #COUNT}
     */
    PairReplicas(MiniLm encoder, int batch, Map<String, float[]> weights) {
        if (batch % COUNT != 0) {
            throw new IllegalArgumentException("the batch must be a multiple of " + COUNT + ", got: " + batch);
        }
        this.encoder = encoder;
        for (int i = 0; i < COUNT; i++) {
            networks.add(new PairNetwork(batch / COUNT, weights));
        }
    }

    /** The one whose weights are changed; {@link #spread} tells the others. */
    PairNetwork first() {
        return networks.get(0);
    }

    /** Mean loss of a batch and its gradients. */
    PairNetwork.Gradients gradients(List<TokenPair> batch) {
        List<PairNetwork.Gradients> parts = onParts(batch, PairNetwork::gradients);
        Map<String, INDArray> sums = new TreeMap<>();
        double loss = 0;
        for (PairNetwork.Gradients part : parts) {
            loss += part.loss() / COUNT;
            part.byName()
                    .forEach((name, gradient) ->
                            sums.merge(name, gradient.dup('c').divi(COUNT), INDArray::addi));
        }
        return new PairNetwork.Gradients(loss, sums);
    }

    /** The outputs for each part of a batch, in order. */
    List<Map<String, INDArray>> outputs(List<TokenPair> batch) {
        return onParts(batch, PairNetwork::output);
    }

    /** Gives the first one's weights to the others. */
    void spread() {
        for (PairNetwork network : networks.subList(1, COUNT)) {
            for (String name : first().trainable()) {
                network.array(name).assign(first().array(name));
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PairNetwork network, Map<String, INDArray> placeholders);
    }

    private <T> List<T> onParts(List<TokenPair> batch, Work<T> work) {
        int size = batch.size() / COUNT;
        List<Callable<T>> parts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<TokenPair> part = batch.subList(i * size, (i + 1) * size);
            PairNetwork network = networks.get(i);
            parts.add(() -> work.on(network, PairBatch.of(encoder, part)));
        }
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(parts)) {
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

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
