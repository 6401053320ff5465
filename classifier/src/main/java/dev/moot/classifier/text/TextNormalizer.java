package dev.moot.classifier.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Undoes what hides a word from a reader of words.
 *
 * <p>Three passes, each keeping the offsets of the original:
 *
 * <ol>
 *   <li><b>Characters.</b> Compatibility decomposition (Unicode NFKD: full-width, circled and mathematical letters become
 *       plain ones), lower case, no combining marks, no zero-width, bidirectional or other format characters, control
 *       characters and lone surrogates as spaces. Decomposing without the marks is what BERT's uncased vocabulary expects,
 *       and unlike NFKC it needs no look-ahead, so ten thousand marks on one letter cost ten thousand steps.
 *   <li><b>Lookalikes.</b> In a word that mixes Latin with Cyrillic or Greek letters, the foreign ones become the Latin
 *       letters they imitate (Unicode TR39). A word wholly in one script stays as it is.
 *   <li><b>Words.</b> Links become {@code url} and mentions {@code user}, and {@link Disguises} are lifted: letters spaced
 *       out, digits for letters, stars, stretched letters.
 * </ol>
 *
 * <p>Linear in the length of the text. Thread-safe.
 */
public final class TextNormalizer {

    private final Disguises disguises;

    /** Creates a normaliser that lifts disguises of the bundled word list. */
    public TextNormalizer() {
        this(Disguises.bundled());
    }

    TextNormalizer(Disguises disguises) {
        this.disguises = disguises;
    }

    /** Normalises a text; never fails, whatever the text holds. */
    public NormalizedText normalize(String original) {
        NormalizedText.Builder plain = new NormalizedText.Builder(original.length() + 8);
        decompose(original, plain);
        Lookalikes.replace(plain);
        return disguises.lift(plain);
    }

    private static void decompose(String original, NormalizedText.Builder out) {
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            if (c < 128) {
                if (c <= ' ' || c == 127) {
                    out.appendSpace(i, i + 1);
                } else {
                    out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, i, i + 1);
                }
                i++;
            } else {
                int codePoint = original.codePointAt(i);
                int next = i + Character.charCount(codePoint);
                decompose(codePoint, i, next, out);
                i = next;
            }
        }
    }

    private static void decompose(int codePoint, int begin, int end, NormalizedText.Builder out) {
        switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                // Invisible: nothing to read here.
            }
            case Character.SURROGATE,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> out.appendSpace(begin, end);
            default -> {
                String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT);
                appendVisible(decomposed, begin, end, out);
            }
        }
    }

    private static void appendVisible(String decomposed, int begin, int end, NormalizedText.Builder out) {
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == ' ') {
                out.appendSpace(begin, end);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(Punctuation.plain(c), begin, end);
            }
        }
    }
}
