package dev.moot.classifier.encoder;

import java.util.Arrays;
import java.util.Map;

/**
 * A transformer layer of BERT (Devlin et al. 2019): self-attention and a feed-forward block, each added to its input and
 * normalised. Thread-safe.
 */
public final class Layer {

    /** Numbers in a hidden state. */
    public static final int WIDTH = 384;

    /** Attention heads. */
    public static final int HEADS = 12;

    private static final int HEAD_WIDTH = WIDTH / HEADS;

    private final Dense query;
    private final Dense key;
    private final Dense value;
    private final Dense attended;
    private final Norm attendedNorm;
    private final Dense wide;
    private final Dense narrow;
    private final Norm norm;

    private Layer(Map<String, float[]> weights, String prefix) {
        this.query = Dense.of(weights, prefix + "attention.self.query");
        this.key = Dense.of(weights, prefix + "attention.self.key");
        this.value = Dense.of(weights, prefix + "attention.self.value");
        this.attended = Dense.of(weights, prefix + "attention.output.dense");
        this.attendedNorm = Norm.of(weights, prefix + "attention.output.LayerNorm");
        this.wide = Dense.of(weights, prefix + "intermediate.dense");
        this.narrow = Dense.of(weights, prefix + "output.dense");
        this.norm = Norm.of(weights, prefix + "output.LayerNorm");
    }

    /**
     * Makes a layer.
     *
     * @param weights weights by name, matrices as {@code [in × out]}
     * @param prefix what the names of this layer's weights begin with
     */
    static Layer of(Map<String, float[]> weights, String prefix) {
        return new Layer(weights, prefix);
    }

    /** Runs the layer over the states in place; a token sees its own sequence only. */
    public void run(Hidden hidden) {
        float[] states = hidden.states();
        int rows = hidden.rows();
        float[] seen = attended.run(attend(hidden), rows);
        for (int i = 0; i < seen.length; i++) {
            states[i] += seen[i];
        }
        attendedNorm.apply(states, rows);
        float[] inner = wide.run(states, rows);
        Gelu.apply(inner);
        float[] outer = narrow.run(inner, rows);
        for (int i = 0; i < outer.length; i++) {
            states[i] += outer[i];
        }
        norm.apply(states, rows);
    }

    private float[] attend(Hidden hidden) {
        int rows = hidden.rows();
        float[] queries = query.run(hidden.states(), rows);
        float[] keys = key.run(hidden.states(), rows);
        float[] values = value.run(hidden.states(), rows);
        float[] out = new float[rows * WIDTH];
        for (int sequence = 0; sequence < hidden.size(); sequence++) {
            int begin = hidden.begin(sequence);
            int length = hidden.length(sequence);
            float[] transposed = new float[HEAD_WIDTH * length];
            float[] scores = new float[length];
            for (int head = 0; head < HEADS; head++) {
                transpose(keys, begin, head, transposed, length);
                for (int token = 0; token < length; token++) {
                    int from = (begin + token) * WIDTH + head * HEAD_WIDTH;
                    score(queries, from, transposed, scores);
                    softmax(scores);
                    for (int other = 0; other < length; other++) {
                        int there = (begin + other) * WIDTH + head * HEAD_WIDTH;
                        float share = scores[other];
                        for (int i = 0; i < HEAD_WIDTH; i++) {
                            out[from + i] += share * values[there + i];
                        }
                    }
                }
            }
        }
        return out;
    }

    /** A head's part of the keys, {@code [length × head width] → [head width × length]}. */
    private static void transpose(float[] keys, int begin, int head, float[] transposed, int length) {
        for (int other = 0; other < length; other++) {
            int there = (begin + other) * WIDTH + head * HEAD_WIDTH;
            for (int i = 0; i < HEAD_WIDTH; i++) {
                transposed[i * length + other] = keys[there + i];
            }
        }
    }

    /** Runs along the tokens, which the compiler turns into vector instructions; along a key it would not. */
    private static void score(float[] queries, int from, float[] transposed, float[] scores) {
        float scale = (float) (1 / Math.sqrt(HEAD_WIDTH));
        Arrays.fill(scores, 0);
        for (int i = 0; i < HEAD_WIDTH; i++) {
            float number = queries[from + i] * scale;
            int row = i * scores.length;
            for (int other = 0; other < scores.length; other++) {
                scores[other] += number * transposed[row + other];
            }
        }
    }

    private static void softmax(float[] scores) {
        float largest = scores[0];
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
