package dev.moot.classifier.encoder;

import java.util.Map;

/**
 * A transformer layer of BERT (Devlin et al. 2019): self-attention and a feed-forward block, each added to its input and
 * normalised.
 *
 * <p>Sequences lie one after another without padding. Queries, keys and values are one product; the bias of the keys is left
 * out, since it adds the same to all scores of a query and softmax takes it off again, and that of the values goes into the next
 * bias, since shares add up to 1. Rows go through {@value #ROWS_AT_A_TIME} at a time: fewer make the product slower, more take
 * more memory.
 *
 * <p>Immutable and thread-safe, as long as each thread brings its own {@link Scratch}.
 */
public final class Layer {

    /** Numbers in a hidden state. */
    public static final int WIDTH = 384;

    /** Attention heads. */
    public static final int HEADS = 12;

    private static final int HEAD_WIDTH = WIDTH / HEADS;
    private static final int ROWS_AT_A_TIME = 384;

    private final Matrix projections;
    private final float[] queryBias;
    private final Matrix attended;
    private final float[] attendedBias;
    private final Norm attendedNorm;
    private final FeedForward feedForward;
    private final float[] narrowBias;
    private final Norm norm;

    private Layer(Map<String, float[]> weights, String prefix, Precision precision) {
        String self = prefix + "attention.self.";
        float scale = (float) (1 / Math.sqrt(HEAD_WIDTH));
        this.projections = Matrix.of(
                beside(
                        scaled(weights.get(self + "query.weight"), scale),
                        weights.get(self + "key.weight"),
                        weights.get(self + "value.weight")),
                WIDTH,
                3 * WIDTH,
                precision);
        this.queryBias = scaled(weights.get(self + "query.bias"), scale);
        String dense = prefix + "attention.output.dense";
        this.attended = Matrix.of(weights.get(dense + ".weight"), WIDTH, WIDTH, precision);
        this.attendedBias = Dense.of(weights, dense).run(weights.get(self + "value.bias"), 1, new Scratch());
        this.attendedNorm = Norm.of(weights, prefix + "attention.output.LayerNorm");
        this.feedForward = FeedForward.of(weights, prefix, precision);
        this.narrowBias = weights.get(prefix + "output.dense.bias");
        this.norm = Norm.of(weights, prefix + "output.LayerNorm");
    }

    /**
     * Makes a layer.
     *
     * @param weights weights by name, matrices as {@code [in × out]}
     * @param prefix what the names of this layer's weights begin with
     */
    static Layer of(Map<String, float[]> weights, String prefix, Precision precision) {
        return new Layer(weights, prefix, precision);
    }

    private static float[] scaled(float[] values, float scale) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale;
        }
        return scaled;
    }

    /** Square matrices side by side. */
    private static float[] beside(float[]... matrices) {
        float[] all = new float[matrices.length * WIDTH * WIDTH];
        for (int row = 0; row < WIDTH; row++) {
            for (int i = 0; i < matrices.length; i++) {
                System.arraycopy(matrices[i], row * WIDTH, all, (row * matrices.length + i) * WIDTH, WIDTH);
            }
        }
        return all;
    }

    /** Runs the layer over the states in place; a token sees its own sequence only. */
    void run(Hidden hidden, Scratch scratch) {
        attend(hidden, scratch);
        for (int from = 0; from < hidden.rows(); from += ROWS_AT_A_TIME) {
            feed(hidden.states(), from, Math.min(ROWS_AT_A_TIME, hidden.rows() - from), scratch);
        }
    }

    private void attend(Hidden hidden, Scratch scratch) {
        int first = 0;
        while (first < hidden.size()) {
            int behind = first + 1;
            while (behind < hidden.size() && hidden.begin(behind + 1) - hidden.begin(first) <= ROWS_AT_A_TIME) {
                behind++;
            }
            attend(hidden, first, behind, scratch);
            first = behind;
        }
    }

    /** Attention of some sequences. */
    private void attend(Hidden hidden, int first, int behind, Scratch scratch) {
        int begin = hidden.begin(first);
        int rows = hidden.begin(behind) - begin;
        float[] states = hidden.states();
        scratch.in.require((long) rows * WIDTH);
        scratch.out.require(3L * rows * WIDTH);
        scratch.attention.require((long) rows * WIDTH);
        scratch.in.put(states, begin * WIDTH, rows * WIDTH);
        projections.multiply(scratch.in, rows, scratch.out, scratch);
        float[] projected = scratch.numbers(3 * rows * WIDTH);
        scratch.out.get(projected, 0, 3 * rows * WIDTH);
        for (int row = 0; row < rows; row++) {
            int base = 3 * row * WIDTH;
            for (int i = 0; i < WIDTH; i++) {
                projected[base + i] += queryBias[i];
            }
        }
        scratch.out.put(projected, 0, 3 * rows * WIDTH);
        for (int sequence = first; sequence < behind; sequence++) {
            attend(hidden.begin(sequence) - begin, hidden.length(sequence), scratch);
        }
        attended.multiply(scratch.attention, rows, scratch.in, scratch);
        float[] seen = scratch.numbers(rows * WIDTH);
        scratch.in.get(seen, 0, rows * WIDTH);
        attendedNorm.applyTo(states, begin * WIDTH, seen, attendedBias, rows);
    }

    private static void attend(int row, int length, Scratch scratch) {
        long base = 3L * row * WIDTH;
        int square = length * length;
        scratch.scores.require((long) HEADS * square);
        for (int head = 0; head < HEADS; head++) {
            long query = base + (long) head * HEAD_WIDTH;
            Attention.score(
                    scratch.out.at(query),
                    scratch.out.at(query + WIDTH),
                    length,
                    HEAD_WIDTH,
                    3 * WIDTH,
                    scratch.scores.at((long) head * square));
        }
        float[] scores = scratch.numbers(HEADS * square);
        scratch.scores.get(scores, 0, HEADS * square);
        Attention.softmax(scores, HEADS * length, length);
        scratch.scores.put(scores, 0, HEADS * square);
        for (int head = 0; head < HEADS; head++) {
            long value = base + 2 * WIDTH + (long) head * HEAD_WIDTH;
            Attention.weigh(
                    scratch.scores.at((long) head * square),
                    scratch.out.at(value),
                    length,
                    HEAD_WIDTH,
                    3 * WIDTH,
                    scratch.attention.at((long) row * WIDTH + (long) head * HEAD_WIDTH),
                    WIDTH);
        }
    }

    private void feed(float[] states, int from, int rows, Scratch scratch) {
        scratch.in.require((long) rows * WIDTH);
        scratch.in.put(states, from * WIDTH, rows * WIDTH);
        feedForward.run(rows, scratch);
        float[] outer = scratch.numbers(rows * WIDTH);
        scratch.out.get(outer, 0, rows * WIDTH);
        norm.applyTo(states, from * WIDTH, outer, narrowBias, rows);
    }
}
