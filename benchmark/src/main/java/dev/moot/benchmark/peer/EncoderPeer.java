package dev.moot.benchmark.peer;

import dev.moot.classifier.encoder.Sequence;
import java.util.List;

/** Another runtime with the public weights of the encoder. It works on the calling thread and no other. */
public interface EncoderPeer extends AutoCloseable {

    /** Runs all layers over a batch. */
    void run(List<Sequence> batch);

    @Override
    void close();
}
