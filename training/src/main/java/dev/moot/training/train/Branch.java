package dev.moot.training.train;

import dev.moot.classifier.network.Head;
import dev.moot.classifier.network.QuantizedTable;
import java.util.function.BiFunction;

/**
 * A table and the head over the mean of its rows.
 *
 * @param rows which rows of the table an example uses
 */
record Branch(QuantizedTable table, Head head, BiFunction<TrainingTexts, Integer, int[]> rows) {

    private static final int BATCH = 4096;

    /** Scores all examples, {@code [examples][outputs]}. */
    float[][] logits(TrainingTexts texts) {
        float[][] logits = new float[texts.size()][head.outputs()];
        for (int from = 0; from < texts.size(); from += BATCH) {
            int size = Math.min(BATCH, texts.size() - from);
            float[] means = new float[size * table.width()];
            for (int i = 0; i < size; i++) {
                table.mean(rows.apply(texts, from + i), means, i * table.width());
            }
            float[] flat = head.logits(means, size);
            for (int i = 0; i < size; i++) {
                System.arraycopy(flat, i * head.outputs(), logits[from + i], 0, head.outputs());
            }
        }
        return logits;
    }
}
