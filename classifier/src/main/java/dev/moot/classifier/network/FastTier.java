package dev.moot.classifier.network;

import dev.moot.classifier.feature.NgramFeatures;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.text.WordPiece;
import java.util.List;

/**
 * The two networks of the fast tier and the mean of their logits.
 *
 * <p>The <b>bag</b> averages learnt vectors of a text's hashed n-grams and is linear from there: it knows the words, and
 * which of them counted. The <b>static</b> network averages vectors of the text's word pieces, distilled from a sentence
 * encoder, and goes on through two hidden layers: it knows words that training never showed by those they resemble. They are
 * trained apart and err apart, which is why their mean is better than either and than one network over both.
 *
 * <p>Not thread-safe: take a {@link #copy()} for each thread; the tables are shared.
 */
public final class FastTier {

    private final NgramHasher hasher;
    private final EmbeddingTable bagTable;
    private final Head bagHead;
    private final float[] bagWeights;
    private final WordPiece wordPiece;
    private final EmbeddingTable staticTable;
    private final Head staticHead;

    /**
     * Puts the parts together.
     *
     * @throws IllegalArgumentException if their sizes do not fit
     */
    public FastTier(
            NgramHasher hasher,
            EmbeddingTable bagTable,
            Head bagHead,
            WordPiece wordPiece,
            EmbeddingTable staticTable,
            Head staticHead) {
        if (bagTable.rows() != hasher.rows()
                || bagTable.width() != bagHead.width()
                || staticTable.rows() != wordPiece.vocabulary().size()
                || staticTable.width() != staticHead.width()
                || bagHead.outputs() != staticHead.outputs()) {
            throw new IllegalArgumentException("the parts of the fast tier do not fit together");
        }
        this.hasher = hasher;
        this.bagTable = bagTable;
        this.bagHead = bagHead;
        this.bagWeights = bagHead.weights();
        this.wordPiece = wordPiece;
        this.staticTable = staticTable;
        this.staticHead = staticHead;
    }

    /** Networks of its own for another thread. */
    public FastTier copy() {
        return new FastTier(hasher, bagTable, bagHead.copy(), wordPiece, staticTable, staticHead.copy());
    }

    /** The number of logits for a text. */
    public int outputs() {
        return bagHead.outputs();
    }

    /**
     * Scores normalised texts.
     *
     * @return one logit for each column of {@link Outputs}, {@code [texts × outputs]}
     */
    public float[] logits(List<String> texts) {
        float[] bagInput = new float[texts.size() * bagTable.width()];
        float[] staticInput = new float[texts.size() * staticTable.width()];
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            bagTable.mean(hasher.hash(text).rows(), bagInput, i * bagTable.width());
            staticTable.mean(wordPiece.encode(text), staticInput, i * staticTable.width());
        }
        float[] logits = bagHead.logits(bagInput, texts.size());
        float[] others = staticHead.logits(staticInput, texts.size());
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (logits[i] + others[i]) / 2;
        }
        return logits;
    }

    /**
     * How much each word adds to the logits, by the bag's own weights.
     *
     * @param features the n-grams of the text
     * @return {@code [words × outputs]}: what the mean of the word's n-grams adds to the bag's logit above its bias
     */
    public float[] wordContributions(NgramFeatures features) {
        int width = bagTable.width();
        int outputs = outputs();
        float[] vector = new float[width];
        float[] contributions = new float[features.words() * outputs];
        for (int word = 0; word < features.words(); word++) {
            bagTable.sum(features.rows(), features.rowBegin(word), features.rowEnd(word), vector, 0);
            int base = word * outputs;
            for (int i = 0; i < width; i++) {
                float share = vector[i] / features.size();
                for (int j = 0; j < outputs; j++) {
                    contributions[base + j] += share * bagWeights[i * outputs + j];
                }
            }
        }
        return contributions;
    }

    /** The n-grams of a normalised text. */
    public NgramFeatures features(String text) {
        return hasher.hash(text);
    }

    /** The bag's vectors. */
    public EmbeddingTable bagTable() {
        return bagTable;
    }

    /** The bag's network. */
    public Head bagHead() {
        return bagHead;
    }

    /** The tokenizer of the static network. */
    public WordPiece wordPiece() {
        return wordPiece;
    }

    /** The vectors of the static network. */
    public EmbeddingTable staticTable() {
        return staticTable;
    }

    /** The static network behind its vectors. */
    public Head staticHead() {
        return staticHead;
    }

    /** Releases the buffers of this copy. */
    public void close() {
        bagHead.close();
        staticHead.close();
    }
}
