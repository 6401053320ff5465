package dev.moot.classifier.network;

import dev.moot.classifier.feature.Words;

/** How much each word of a text adds to the logits of the bag, by the bag's own weights. Immutable. */
public final class WordContributions {

    private final Words words;
    private final float[] vectors;
    private final int ngrams;
    private final int width;
    private final float[] weights;

    /**
     * Keeps what the bag computed.
     *
     * @param vectors the sum of the vectors of each word's n-grams, {@code [words × width]}
     * @param ngrams how many n-grams the text has
     * @param weights those of the bag's one layer, {@code [outputs × width]}
     */
    WordContributions(Words words, float[] vectors, int ngrams, int width, float[] weights) {
        this.words = words;
        this.vectors = vectors;
        this.ngrams = ngrams;
        this.width = width;
        this.weights = weights;
    }

    /** The words. */
    public Words words() {
        return words;
    }

    /**
     * What a word's n-grams add to a column of the bag's output above its bias.
     *
     * @param column a column of {@link Outputs}
     */
    public double of(int word, int column) {
        // In four parts that need not wait for each other.
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int ofWord = word * width;
        int ofColumn = column * width;
        for (int i = 0; i < width; i += 4) {
            first += vectors[ofWord + i] * weights[ofColumn + i];
            second += vectors[ofWord + i + 1] * weights[ofColumn + i + 1];
            third += vectors[ofWord + i + 2] * weights[ofColumn + i + 2];
            fourth += vectors[ofWord + i + 3] * weights[ofColumn + i + 3];
        }
        return ((first + second) + (third + fourth)) / ngrams;
    }
}
