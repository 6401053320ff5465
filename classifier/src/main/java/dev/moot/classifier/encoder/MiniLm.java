package dev.moot.classifier.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The sentence encoder all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019): a BERT of {@value #LAYERS} layers,
 * {@value Layer#WIDTH} wide, {@value Layer#HEADS} heads.
 *
 * <p>Immutable and thread-safe.
 */
public final class MiniLm {

    /** Layers in the encoder. */
    public static final int LAYERS = 6;

    private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
    private static final String WEIGHTS_SHA256 = "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e";
    private static final String PREFIX = "encoder.layer.";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final int MOST_TOKENS = 512;

    private final float[] words;
    private final float[] positions;
    private final float[] types;
    private final Norm norm;
    private final List<Layer> layers;

    private MiniLm(Map<String, float[]> weights, List<Integer> kept, Precision precision) {
        this.words = weights.get("embeddings.word_embeddings.weight");
        this.positions = weights.get("embeddings.position_embeddings.weight");
        this.types = weights.get("embeddings.token_type_embeddings.weight");
        this.norm = Norm.of(weights, "embeddings.LayerNorm");
        List<Layer> read = new ArrayList<>();
        for (int layer : kept) {
            read.add(Layer.of(weights, PREFIX + layer + ".", precision));
        }
        this.layers = List.copyOf(read);
    }

    /**
     * Loads the encoder, in binary32.
     *
     * @param layers how many of its layers, from the bottom
     */
    public static MiniLm load(int layers) {
        return load(layers, Precision.FLOAT32);
    }

    /**
     * Loads the encoder.
     *
     * @param layers how many of its layers, from the bottom
     */
    public static MiniLm load(int layers, Precision precision) {
        return new MiniLm(weights(), IntStream.range(0, layers).boxed().toList(), precision);
    }

    /**
     * Makes an encoder of other weights.
     *
     * @param weights by the names that {@link #weights()} returns
     * @param layers the numbers of the layers it has, from the bottom
     */
    public static MiniLm of(Map<String, float[]> weights, List<Integer> layers, Precision precision) {
        return new MiniLm(weights, layers, precision);
    }

    /** Reads the weights from the class path, 90 MB, by their names in BERT; matrices as {@code [in × out]}. */
    public static Map<String, float[]> weights() {
        try {
            return OnnxWeights.read(WEIGHTS, WEIGHTS_SHA256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the vocabulary from the class path: the pieces in the order of their ids. */
    public static List<String> vocabulary() throws IOException {
        try (InputStream in = MiniLm.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IOException("resource " + TOKENIZER + " is missing");
            }
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            Map<Integer, String> pieces = new TreeMap<>();
            vocabulary.properties().forEach(piece -> pieces.put(piece.getValue().asInt(), piece.getKey()));
            return List.copyOf(pieces.values());
        }
    }

    /**
     * Runs the embeddings and the layers that were loaded.
     *
     * @param ids token ids of each sequence, at most {@value #MOST_TOKENS}
     * @return the hidden states
     */
    public Hidden run(List<int[]> ids) {
        return runSequences(ids.stream().map(Sequence::new).toList());
    }

    /**
     * Runs the embeddings and the layers that were loaded.
     *
     * @param sequences at most {@value #MOST_TOKENS} tokens each
     * @return the hidden states
     */
    public Hidden runSequences(List<Sequence> sequences) {
        return runSequences(sequences, Scratch.ofThread());
    }

    Hidden runSequences(List<Sequence> sequences, Scratch scratch) {
        Hidden hidden = embed(sequences);
        layers.forEach(layer -> layer.run(hidden, scratch));
        return hidden;
    }

    private Hidden embed(List<Sequence> sequences) {
        Hidden hidden = Hidden.of(sequences.stream().map(Sequence::length).toList());
        int row = 0;
        for (Sequence sequence : sequences) {
            if (sequence.length() > MOST_TOKENS) {
                throw new IllegalArgumentException("at most " + MOST_TOKENS + " tokens, got: " + sequence.length());
            }
            for (int position = 0; position < sequence.length(); position++) {
                int base = row * Layer.WIDTH;
                int word = sequence.ids()[position] * Layer.WIDTH;
                int type = position < sequence.second() ? 0 : Layer.WIDTH;
                for (int i = 0; i < Layer.WIDTH; i++) {
                    hidden.states()[base + i] =
                            words[word + i] + positions[position * Layer.WIDTH + i] + types[type + i];
                }
                row++;
            }
        }
        norm.apply(hidden.states(), hidden.rows());
        return hidden;
    }
}
