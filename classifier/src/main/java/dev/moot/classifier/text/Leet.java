package dev.moot.classifier.text;

/** Digits and symbols written for letters. */
final class Leet {

    private static final String WILDCARDS = "*#";

    private Leet() {}

    /** Whether the character is written for a letter at times. */
    static boolean isLeet(char c) {
        return WILDCARDS.indexOf(c) >= 0 || letters(c).indexOf(c) < 0;
    }

    /**
     * Whether a disguise spells a word: letters as themselves or stretched, digits and symbols for the letters they
     * resemble, a star for any one letter but the first.
     */
    static boolean spells(String disguise, String word) {
        int i = 0;
        int letters = 0;
        for (int j = 0; j < word.length(); j++) {
            if (i == disguise.length()) {
                return false;
            }
            char c = disguise.charAt(i);
            char wanted = word.charAt(j);
            if (c == wanted) {
                letters++;
            } else if (!(j > 0 && WILDCARDS.indexOf(c) >= 0) && letters(c).indexOf(wanted) < 0) {
                return false;
            }
            i++;
            boolean doubledNext = j + 1 < word.length() && word.charAt(j + 1) == wanted;
            if (!doubledNext) {
                boolean doubled = j > 0 && word.charAt(j - 1) == wanted;
                i = skipStretch(disguise, i, c, doubled ? 1 : 2);
            }
        }
        return i == disguise.length() && letters > 0;
    }

    /** Skips further copies of a letter if there are at least so many: a letter merely doubled is another word. */
    private static int skipStretch(String disguise, int i, char c, int fewest) {
        int end = i;
        while (end < disguise.length() && disguise.charAt(end) == c && c >= 'a' && c <= 'z') {
            end++;
        }
        return end - i >= fewest ? end : i;
    }

    /** The letters a character may stand for; a letter, and whatever stands for none, for itself. */
    static String letters(char c) {
        return switch (c) {
            case '@', '4' -> "a";
            case '8' -> "b";
            case '(' -> "c";
            case '3' -> "e";
            case '9', '6' -> "g";
            case '1', '!' -> "il";
            case '|' -> "il";
            case '0' -> "o";
            case '$', '5' -> "s";
            case '7', '+' -> "t";
            case '2' -> "z";
            default -> String.valueOf(c);
        };
    }
}
