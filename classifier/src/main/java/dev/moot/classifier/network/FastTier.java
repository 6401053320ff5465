package dev.moot.classifier.network;

import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.feature.Words;
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

    /** Four megabytes for each thread. */
    private static final int BAG_WORDS = 1 << 15;

    private final NgramHasher hasher;
    private final QuantizedTable bagTable;
    private final Head bagHead;
    private final float[] bagWeights;
    private final WordVectors bagWords;
    private final WordPiece wordPiece;
    private final QuantizedTable staticTable;
    private final PackedTable packedStaticTable;
    private final Head staticHead;

    /**
     * Puts the parts together.
     *
     * @throws IllegalArgumentException if their sizes do not fit
     */
    public FastTier(
            NgramHasher hasher,
            QuantizedTable bagTable,
            Head bagHead,
            WordPiece wordPiece,
            QuantizedTable staticTable,
            Head staticHead) {
        this(hasher, bagTable, bagHead, wordPiece, staticTable, new PackedTable(staticTable), staticHead);
    }

    private FastTier(
            NgramHasher hasher,
            QuantizedTable bagTable,
            Head bagHead,
            WordPiece wordPiece,
            QuantizedTable staticTable,
            PackedTable packedStaticTable,
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
        this.bagWords = new WordVectors(bagTable, hasher::wordRows, BAG_WORDS);
        this.wordPiece = wordPiece;
        this.staticTable = staticTable;
        this.packedStaticTable = packedStaticTable;
        this.staticHead = staticHead;
    }

    /** Networks of its own for another thread. */
    public FastTier copy() {
        return new FastTier(
                hasher, bagTable, bagHead.copy(), wordPiece, staticTable, packedStaticTable, staticHead.copy());
    }

    /** The number of logits for a text. */
    public int outputs() {
        return bagHead.outputs();
    }

    /** Scores normalised texts. */
    public FastScores score(List<String> texts) {
        float[] bagInput = new float[texts.size() * bagTable.width()];
        float[] staticInput = new float[texts.size() * staticTable.width()];
        for (int i = 0; i < texts.size(); i++) {
            bagMean(texts.get(i), bagInput, i * bagTable.width());
            packedStaticTable.mean(wordPiece.encode(texts.get(i)), staticInput, i * staticTable.width());
        }
        float[] logits = bagHead.logits(bagInput, texts.size());
        float[] others = staticHead.logits(staticInput, texts.size());
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (logits[i] + others[i]) / 2;
        }
        return new FastScores(texts, logits, this::contributions);
    }

    /** The mean of the bag's rows for {@link NgramHasher#rows}, or zeros where there are none. */
    private void bagMean(String text, float[] out, int offset) {
        Words words = hasher.words(text);
        int ngrams = 0;
        int[] pairs = hasher.pairRows(words);
        for (int word = 0; word < pairs.length; word++) {
            ngrams += 1 + bagWords.add(text, words.begin(word), words.end(word), out, offset);
        }
        bagTable.add(pairs, 0, pairs.length, out, offset);
        float scale = ngrams == 0 ? 0 : 1f / ngrams;
        for (int i = 0; i < bagTable.width(); i++) {
            out[offset + i] *= scale;
        }
    }

    private WordContributions contributions(String text) {
        Words words = hasher.words(text);
        int width = bagTable.width();
        float[] vectors = new float[words.size() * width];
        int[] pairs = hasher.pairRows(words);
        int ngrams = pairs.length;
        for (int word = 0; word < pairs.length; word++) {
            bagTable.add(pairs[word], vectors, word * width);
            ngrams += bagWords.add(text, words.begin(word), words.end(word), vectors, word * width);
        }
        return new WordContributions(words, vectors, ngrams, width, bagWeights);
    }

    /** The bag's vectors. */
    public QuantizedTable bagTable() {
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
    public QuantizedTable staticTable() {
        return staticTable;
    }

    /** The same vectors, made to be averaged. */
    public PackedTable packedStaticTable() {
        return packedStaticTable;
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
