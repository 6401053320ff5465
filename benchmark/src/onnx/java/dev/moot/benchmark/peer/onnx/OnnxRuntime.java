package dev.moot.benchmark.peer.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.moot.benchmark.peer.EncoderPeer;
import dev.moot.classifier.encoder.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** ONNX Runtime in single precision on one thread; a batch is padded to its longest text. */
public final class OnnxRuntime implements EncoderPeer {

    private static final String NETWORK = "/all-minilm-l6-v2.onnx";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** Loads the network. */
    public OnnxRuntime() {
        try (InputStream network = Objects.requireNonNull(OnnxRuntime.class.getResourceAsStream(NETWORK), NETWORK);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(network.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the network: " + e.getMessage(), e);
        }
    }

    @Override
    public void run(List<Sequence> batch) {
        int longest = batch.stream().mapToInt(Sequence::length).max().orElse(0);
        long[][] ids = new long[batch.size()][longest];
        long[][] mask = new long[batch.size()][longest];
        long[][] types = new long[batch.size()][longest];
        for (int i = 0; i < batch.size(); i++) {
            int[] tokens = batch.get(i).ids();
            for (int j = 0; j < tokens.length; j++) {
                ids[i][j] = tokens[j];
            }
            Arrays.fill(mask[i], 0, tokens.length, 1);
            Arrays.fill(types[i], Math.min(batch.get(i).second(), tokens.length), tokens.length, 1);
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types)) {
            session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))
                    .close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close: " + e.getMessage(), e);
        }
    }
}
