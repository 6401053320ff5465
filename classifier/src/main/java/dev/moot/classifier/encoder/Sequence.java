package dev.moot.classifier.encoder;

import dev.moot.classifier.text.WordPiece;

/**
 * The tokens of a text, marks included, with those of another behind them or none. Immutable as long as nobody writes to the
 * array it shares.
 */
public final class Sequence {

    /** The most tokens read of a text. */
    private static final int MOST = 96;

    /** Of a longer text the last ones are read as well: comments often end with what they are about. */
    private static final int MOST_AT_END = 32;

    private static final int MOST_OF_PARENT = 32;

    private final int[] ids;
    private final int second;

    private Sequence(int[] ids, int second) {
        this.ids = ids;
        this.second = second;
    }

    /**
     * A single text.
     *
     * @param ids token ids
     */
    public Sequence(int[] ids) {
        this(ids, ids.length);
    }

    /**
     * A comment, and behind it what it answers, as segments of BERT (Devlin et al. 2019).
     *
     * @param text the normalised text
     * @param parent the normalised text it answers, or an empty one
     */
    public static Sequence of(WordPiece wordPiece, String text, String parent) {
        int[] own = cut(wordPiece.encode(text));
        int[] answered = wordPiece.encode(parent);
        int more = Math.min(answered.length, MOST_OF_PARENT);
        int second = own.length + 2;
        int[] ids = new int[second + (more == 0 ? 0 : more + 1)];
        int end = wordPiece.idOf("[SEP]");
        ids[0] = wordPiece.idOf("[CLS]");
        System.arraycopy(own, 0, ids, 1, own.length);
        ids[second - 1] = end;
        if (more > 0) {
            System.arraycopy(answered, 0, ids, second, more);
            ids[second + more] = end;
        }
        return new Sequence(ids, second);
    }

    private static int[] cut(int[] ids) {
        if (ids.length <= MOST) {
            return ids;
        }
        int[] cut = new int[MOST];
        System.arraycopy(ids, 0, cut, 0, MOST - MOST_AT_END);
        System.arraycopy(ids, ids.length - MOST_AT_END, cut, MOST - MOST_AT_END, MOST_AT_END);
        return cut;
    }

    /** Token ids of both texts. */
    public int[] ids() {
        return ids;
    }

    /** Where the other text begins, the length where there is none. */
    public int second() {
        return second;
    }

    /** Tokens of both texts. */
    public int length() {
        return ids.length;
    }
}
