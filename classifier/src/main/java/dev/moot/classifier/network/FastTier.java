package dev.moot.classifier.network;

import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.feature.Words;
import dev.moot.classifier.text.WordPiece;
import java.util.ArrayList;
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

    /** Two megabytes for each thread. */
    private static final int BAG_WORDS = 1 << 14;

    /** Eight megabytes for each thread. */
    private static final int STATIC_WORDS = 1 << 13;

    private final NgramHasher hasher;
    private final QuantizedTable bagTable;
    private final Head bagHead;
    private final float[] bagWeights;
    private final WordVectors bagWords;
    private final WordVectors staticWords;
    private final WordPiece wordPiece;
    private final QuantizedTable staticTable;
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
        this.staticWords = new WordVectors(staticTable, wordPiece::encode, STATIC_WORDS);
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

    /** Scores normalised texts. */
    public FastScores score(List<String> texts) {
        float[] bagInput = new float[texts.size() * bagTable.width()];
        float[] staticInput = new float[texts.size() * staticTable.width()];
        List<WordContributions> contributions = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            WordContributions words = wordContributions(texts.get(i));
            contributions.add(words);
            words.mean(bagInput, i * bagTable.width());
            staticMean(texts.get(i), staticInput, i * staticTable.width());
        }
        float[] logits = bagHead.logits(bagInput, texts.size());
        float[] others = staticHead.logits(staticInput, texts.size());
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (logits[i] + others[i]) / 2;
        }
        return new FastScores(logits, contributions);
    }

    /** The bag's vectors for each word; their mean is that of the table's rows for {@link NgramHasher#rows}. */
    private WordContributions wordContributions(String text) {
        Words words = hasher.words(text);
        int width = bagTable.width();
        float[] vectors = new float[words.size() * width];
        int ngrams = words.size();
        for (int word = 0; word < words.size(); word++) {
            bagTable.add(hasher.pairRow(words, word), vectors, word * width);
            ngrams += bagWords.add(text, words.begin(word), words.end(word), vectors, word * width);
        }
        return new WordContributions(words, vectors, ngrams, width, bagWeights);
    }

    /** The mean of the table's rows for {@link WordPiece#encode}. */
    private void staticMean(String text, float[] out, int offset) {
        int pieces = 0;
        int begin = 0;
        while (begin < text.length()) {
            if (text.charAt(begin) == ' ') {
                begin++;
            } else {
                int end = WordPiece.endOfWord(text, begin);
                pieces += staticWords.add(text, begin, end, out, offset);
                begin = end;
            }
        }
        float scale = pieces == 0 ? 0 : 1f / pieces;
        for (int i = 0; i < staticTable.width(); i++) {
            out[offset + i] *= scale;
        }
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
