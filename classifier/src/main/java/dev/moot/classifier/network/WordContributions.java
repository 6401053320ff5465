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
     * @param weights those of the bag's one layer, {@code [width × outputs]}
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
        int outputs = weights.length / width;
        float sum = 0;
        for (int i = 0; i < width; i++) {
            sum += vectors[word * width + i] * weights[i * outputs + column];
        }
        return sum / ngrams;
    }

    /** Writes the mean of the n-grams' vectors, or zeros where there are none. */
    void mean(float[] out, int offset) {
        for (int word = 0; word < words.size(); word++) {
            for (int i = 0; i < width; i++) {
                out[offset + i] += vectors[word * width + i];
            }
        }
        float scale = ngrams == 0 ? 0 : 1f / ngrams;
        for (int i = 0; i < width; i++) {
            out[offset + i] *= scale;
        }
    }
}
