package dev.moot.training.pair.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a set stores as tokens set apart by spaces, written as people write it. The rules follow the tokens of the Penn
 * Treebank: brackets as {@code -LRB-}, quotes as two backticks and two apostrophes.
 */
final class Tokens {

    private static final Pattern BEFORE =
            Pattern.compile("\\s+(?=(?:[,;:?!)\\]}%’”]|\\.(?!\\d)|\\.\\.\\.)(?:\\s|$|[.,;:?!)\\]}'’”\"]))");
    private static final Pattern AFTER = Pattern.compile("(?<=(?:^|[\\s(\\[{“‘\"])[(\\[{$£€#“‘])\\s+");
    private static final Pattern CONTRACTION =
            Pattern.compile("\\s+(?=(?:n't|['’](?:s|re|ve|ll|d|m))(?:\\W|$))", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLURAL_POSSESSIVE = Pattern.compile("(?<=s)\\s+(?='(?:\\s|$))");
    private static final Pattern OPENING_QUOTE = Pattern.compile("``\\s*");
    private static final Pattern CLOSING_QUOTE = Pattern.compile("\\s*''");
    private static final Pattern QUOTED = Pattern.compile("(?<=^|[\\s(])\"\\s+([^\"]*?)\\s+\"(?=[\\s.,;:?!)]|$)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Tokens() {}

    /** Joins the tokens. */
    static String joined(String tokens) {
        String text = brackets(tokens);
        text = QUOTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\"" + found.group(1) + "\""));
        text = OPENING_QUOTE.matcher(text).replaceAll("\"");
        text = CLOSING_QUOTE.matcher(text).replaceAll("\"");
        text = text.replace(" -- ", " – ");
        text = AFTER.matcher(text).replaceAll("");
        text = BEFORE.matcher(text).replaceAll("");
        text = CONTRACTION.matcher(text).replaceAll("");
        text = PLURAL_POSSESSIVE.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String brackets(String tokens) {
        return tokens.replace("-LRB-", "(")
                .replace("-RRB-", ")")
                .replace("-LSB-", "[")
                .replace("-RSB-", "]")
                .replace("-LCB-", "{")
                .replace("-RCB-", "}");
    }
}
