package dev.moot.benchmark.report;

import dev.moot.benchmark.peer.EncoderComparison;
import dev.moot.benchmark.stream.StreamResults;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything one run measured.
 *
 * @param machine where
 * @param commit of which code
 * @param model name, version and hash of the model
 * @param meanWords words in a comment on average
 * @param library comments a second on one thread, by what was done with them
 * @param fastText comments a second of {@code fasttext predict-prob}; empty where it is not installed
 * @param encoder the encoder beside ONNX Runtime; empty where that is not on the class path
 * @param stream from Kafka to Kafka
 */
public record Results(
        Machine machine,
        String commit,
        String model,
        double meanWords,
        Map<String, Double> library,
        Optional<Double> fastText,
        Optional<EncoderComparison> encoder,
        StreamResults stream) {

    public Results {
        library = new TreeMap<>(library);
    }
}
