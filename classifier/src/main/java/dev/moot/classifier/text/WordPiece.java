package dev.moot.classifier.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a normalised text into word pieces: the longest piece of the vocabulary first, again and again.
 *
 * <p>Gives the tokens of BERT's uncased tokenizer (Devlin et al. 2019; Wu et al. 2016) for a text that {@link
 * TextNormalizer} has lower-cased and stripped of accents, without {@code [CLS]} and {@code [SEP]}. Immutable and
 * thread-safe.
 */
public final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUATION = "##";

    private final List<String> vocabulary;
    private final Map<String, Integer> initial = new HashMap<>();
    private final Map<String, Integer> continued = new HashMap<>();
    private final int unknown;

    /**
     * Creates a tokenizer.
     *
     * @param vocabulary the pieces in the order of their ids; those inside a word begin with {@code ##}
     * @throws IllegalArgumentException if {@code [UNK]} is not in the vocabulary
     */
    public WordPiece(List<String> vocabulary) {
        this.vocabulary = List.copyOf(vocabulary);
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith(CONTINUATION) && piece.length() > CONTINUATION.length()) {
                continued.put(piece.substring(CONTINUATION.length()), id);
            } else {
                initial.put(piece, id);
            }
        }
        this.unknown = idOf("[UNK]");
    }

    /** The pieces in the order of their ids. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /**
     * The id of a piece that begins a word.
     *
     * @throws IllegalArgumentException if the vocabulary does not hold it
     */
    public int idOf(String piece) {
        Integer id = initial.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /**
     * Tokenizes a normalised text.
     *
     * @param text what {@link NormalizedText#text()} returned
     * @return the ids of its pieces, {@code [tokens]}
     */
    public int[] encode(String text) {
        Ids ids = new Ids(text.length() / 3 + 8);
        int begin = 0;
        while (begin < text.length()) {
            if (text.charAt(begin) == ' ') {
                begin++;
            } else {
                int end = endOfWord(text, begin);
                encodeWord(text, begin, end, ids);
                begin = end;
            }
        }
        return ids.toArray();
    }

    /**
     * The share of the words of a text that the vocabulary does not hold whole; 0 of a text without words.
     *
     * @param text what {@link NormalizedText#text()} returned
     */
    public double unknownWords(String text) {
        int[] ids = encode(text);
        int words = 0;
        int notWhole = 0;
        for (int i = 0; i < ids.length; i++) {
            if (!isContinuation(ids[i])) {
                words++;
                boolean goesOn = i + 1 < ids.length && isContinuation(ids[i + 1]);
                notWhole += goesOn || ids[i] == unknown ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (double) notWhole / words;
    }

    private boolean isContinuation(int id) {
        String piece = vocabulary.get(id);
        return piece.startsWith(CONTINUATION) && piece.length() > CONTINUATION.length();
    }

    /**
     * Tokenizes a normalised text for an encoder: between {@code [CLS]} and {@code [SEP]}, and where it answers another, behind
     * the end of that one and a further {@code [SEP]}.
     *
     * @param before the normalised text it answers, or an empty one
     * @param mostBefore the most tokens of that wanted; the last ones are taken
     * @param most the most tokens of the text wanted; what is beyond is cut off
     */
    public int[] encodeSequence(String before, int mostBefore, String text, int most) {
        int[] own = encode(text);
        int[] answered = encode(before);
        int length = Math.min(own.length, most);
        int lengthBefore = Math.min(answered.length, mostBefore);
        int[] sequence = new int[length + 2 + (lengthBefore == 0 ? 0 : lengthBefore + 1)];
        int end = idOf("[SEP]");
        sequence[0] = idOf("[CLS]");
        int next = 1;
        if (lengthBefore > 0) {
            System.arraycopy(answered, answered.length - lengthBefore, sequence, next, lengthBefore);
            next += lengthBefore;
            sequence[next++] = end;
        }
        System.arraycopy(own, 0, sequence, next, length);
        sequence[next + length] = end;
        return sequence;
    }

    /** Where the word that begins at an offset ends; a punctuation mark or an ideograph is a word of its own. */
    public static int endOfWord(String text, int begin) {
        int end = begin + 1;
        if (!standsAlone(text.charAt(begin))) {
            while (end < text.length() && text.charAt(end) != ' ' && !standsAlone(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private void encodeWord(String text, int begin, int end, Ids ids) {
        if (end - begin > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int before = ids.length;
        int from = begin;
        while (from < end) {
            Map<String, Integer> pieces = from == begin ? initial : continued;
            int to = end;
            Integer id = pieces.get(text.substring(from, to));
            while (id == null && to > from + 1) {
                to--;
                id = pieces.get(text.substring(from, to));
            }
            if (id == null) {
                ids.length = before;
                ids.add(unknown);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    private static boolean standsAlone(char c) {
        return Punctuation.isPunctuation(c) || isIdeograph(c);
    }

    private static boolean isIdeograph(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static final class Ids {
        private int[] ids;
        private int length;

        Ids(int capacity) {
            ids = new int[capacity];
        }

        void add(int id) {
            if (length == ids.length) {
                ids = Arrays.copyOf(ids, length * 2);
            }
            ids[length++] = id;
        }

        int[] toArray() {
            return Arrays.copyOf(ids, length);
        }
    }
}
