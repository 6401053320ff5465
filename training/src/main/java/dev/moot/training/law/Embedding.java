package dev.moot.training.law;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Statement;
import dev.moot.classifier.network.PackedTable;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;

/**
 * The mean word-piece vector of a text, less what all statements of a knowledge base have in common, of length 1 (Arora et al.
 * 2017). Immutable and thread-safe.
 */
final class Embedding {

    private final WordPiece wordPiece;
    private final PackedTable table;
    private final float[] common;

    /**
     * Prepares embedding.
     *
     * @param table a vector for each word piece
     */
    Embedding(KnowledgeBase knowledge, WordPiece wordPiece, PackedTable table) {
        this.wordPiece = wordPiece;
        this.table = table;
        this.common = new float[table.width()];
        TextNormalizer normalizer = new TextNormalizer();
        int size = knowledge.statements().size();
        for (Statement statement : knowledge.statements()) {
            float[] mean = mean(normalizer.normalize(statement.text()).text());
            for (int i = 0; i < common.length; i++) {
                common[i] += mean[i] / size;
            }
        }
    }

    /** Embeds a normalised text. */
    float[] of(String text) {
        float[] vector = mean(text);
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= common[i];
            squares += (double) vector[i] * vector[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private float[] mean(String text) {
        float[] mean = new float[table.width()];
        table.mean(wordPiece.encode(text), mean, 0);
        return mean;
    }

    /** The cosine of two embeddings. */
    static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
