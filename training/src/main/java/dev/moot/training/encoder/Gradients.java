package dev.moot.training.encoder;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss and its gradients.
 *
 * @param byName a gradient for each variable
 */
public record Gradients(double loss, Map<String, INDArray> byName) {}
