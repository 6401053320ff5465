package dev.moot.training.encoder;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss and its gradients. To be closed: what is outside the heap is otherwise only freed when the heap is collected, which a
 * step that hardly uses it does not bring about.
 *
 * @param byName a gradient for each variable
 */
public record Gradients(double loss, Map<String, INDArray> byName) implements AutoCloseable {

    @Override
    public void close() {
        byName.values().forEach(INDArray::close);
    }
}
