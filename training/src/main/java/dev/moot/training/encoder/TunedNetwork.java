package dev.moot.training.encoder;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network on top of layers of the encoder. */
public interface TunedNetwork {

    /** The name of its loss. */
    String LOSS = "loss";

    /** Its layers and what is learnt. */
    EncoderGraph encoder();

    /** Loss and gradients; closes the placeholders. */
    default Gradients gradients(Map<String, INDArray> placeholders) {
        return encoder().gradients(placeholders, LOSS);
    }
}
