package dev.moot.classifier.encoder;

import dev.moot.classifier.text.WordPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells what a sentence says of a statement: the same, the opposite, or neither.
 *
 * <p>The lower half of the encoder reads each text alone, so that {@link #read} of a statement can be kept; the upper half,
 * which was tuned, reads both (Cao et al. 2020, "DeFormer").
 *
 * <p>Thread-safe.
 */
public final class PairModel {

    /** The lowest layer that was tuned. */
    public static final int FIRST_TUNED = MiniLm.LAYERS / 2;

    /** The most tokens read of a text. */
    public static final int MOST_TOKENS = 64;

    /** The most tokens read of the text it answers. */
    public static final int MOST_TOKENS_BEFORE = 16;

    private final MiniLm encoder;
    private final WordPiece wordPiece;
    private final List<Layer> upper;
    private final float[] segment;
    private final Dense hidden;
    private final Dense output;

    /**
     * Puts a model together.
     *
     * @param encoder the lower half, {@link #FIRST_TUNED} layers
     * @param weights of the tuned layers and of the network on top, by name; matrices as {@code [in × out]}
     */
    public PairModel(MiniLm encoder, WordPiece wordPiece, Map<String, float[]> weights) {
        this.encoder = encoder;
        this.wordPiece = wordPiece;
        List<Layer> layers = new ArrayList<>();
        for (int layer = FIRST_TUNED; layer < MiniLm.LAYERS; layer++) {
            layers.add(Layer.of(weights, "layer." + layer + ".", Precision.FLOAT32));
        }
        this.upper = List.copyOf(layers);
        this.segment = weights.get("segment");
        this.hidden = Dense.of(weights, "hidden");
        this.output = Dense.of(weights, "output");
    }

    /**
     * How probable each relation is; they add up to 1.
     *
     * @param entails the sentence says what the statement says
     * @param contradicts it says the opposite
     * @param neutral it says neither
     */
    public record Relation(double entails, double contradicts, double neutral) {}

    /** A text as the lower half reads it. Immutable. */
    public static final class Reading {
        private final float[] states;

        private Reading(float[] states) {
            this.states = states;
        }
    }

    /**
     * A text to be read.
     *
     * @param before the end of the text it answers, normalised, or an empty one
     * @param text the text itself, normalised
     */
    public record Passage(String before, String text) {

        /** A text that answers none. */
        public static Passage of(String text) {
            return new Passage("", text);
        }
    }

    /** Reads passages with the lower half. */
    public List<Reading> read(List<Passage> passages) {
        Hidden states =
                encoder.run(passages.stream().map(it -> tokens(wordPiece, it)).toList());
        List<Reading> readings = new ArrayList<>(passages.size());
        for (int i = 0; i < states.size(); i++) {
            readings.add(new Reading(states.states(i)));
        }
        return readings;
    }

    /** The token ids of a passage, as the model is trained to read them. */
    public static int[] tokens(WordPiece wordPiece, Passage passage) {
        return wordPiece.encodeSequence(passage.before(), MOST_TOKENS_BEFORE, passage.text(), MOST_TOKENS);
    }

    /**
     * Judges pairs.
     *
     * @param sentences the sentence of each pair
     * @param statements the statement of each
     */
    public List<Relation> judge(List<Reading> sentences, List<Reading> statements) {
        int size = sentences.size();
        float[][] both = new float[size][];
        for (int i = 0; i < size; i++) {
            both[i] = join(sentences.get(i).states, statements.get(i).states);
        }
        Hidden states = Hidden.of(both);
        Scratch scratch = Scratch.ofThread();
        upper.forEach(layer -> layer.run(states, scratch));
        float[] features = new float[size * 4 * Layer.WIDTH];
        for (int i = 0; i < size; i++) {
            int between = sentences.get(i).states.length / Layer.WIDTH;
            compare(
                    states.mean(i, 0, between),
                    states.mean(i, between, states.length(i)),
                    features,
                    i * 4 * Layer.WIDTH);
        }
        float[] inner = hidden.run(features, size, scratch);
        for (int i = 0; i < inner.length; i++) {
            inner[i] = (float) Math.tanh(inner[i]);
        }
        float[] logits = output.run(inner, size, scratch);
        List<Relation> relations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            relations.add(softmax(logits, 3 * i));
        }
        return relations;
    }

    private float[] join(float[] first, float[] second) {
        float[] both = new float[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        for (int i = 0; i < second.length; i++) {
            both[first.length + i] = second[i] + segment[i % Layer.WIDTH];
        }
        return both;
    }

    /** Writes [u, v, |u−v|, u·v] of two vectors of {@link Layer#WIDTH} numbers, from an offset on. */
    public static void compare(float[] u, float[] v, float[] features, int offset) {
        for (int i = 0; i < Layer.WIDTH; i++) {
            features[offset + i] = u[i];
            features[offset + Layer.WIDTH + i] = v[i];
            features[offset + 2 * Layer.WIDTH + i] = Math.abs(u[i] - v[i]);
            features[offset + 3 * Layer.WIDTH + i] = u[i] * v[i];
        }
    }

    private static Relation softmax(float[] logits, int offset) {
        double largest = Math.max(logits[offset], Math.max(logits[offset + 1], logits[offset + 2]));
        double entails = Math.exp(logits[offset] - largest);
        double contradicts = Math.exp(logits[offset + 1] - largest);
        double neutral = Math.exp(logits[offset + 2] - largest);
        double sum = entails + contradicts + neutral;
        return new Relation(entails / sum, contradicts / sum, neutral / sum);
    }
}
