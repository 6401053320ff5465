package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry of the knowledge base: something people get wrong about the law, what is right, and who says so.
 *
 * @param id its name for good, {@code country.domain.subject}, such as {@code us.federalism.anti-commandeering}
 * @param jurisdiction where it is the law: an ISO 3166 code such as {@code US} or {@code US-CA}
 * @param falseSide what people get wrong, as they put it, in a sentence
 * @param correct what the law is, in a sentence a moderator can paste into a reply
 * @param status how firm the law is
 * @param since the year in which it became so
 * @param authorities the primary sources, the most telling one first; at least one
 * @param paraphrases how readers put the two sides
 * @param related what people say near it that takes neither side, at least {@value #LEAST_RELATED}
 */
public record Proposition(
        String id,
        String jurisdiction,
        String falseSide,
        String correct,
        Status status,
        int since,
        List<Authority> authorities,
        Paraphrases paraphrases,
        List<String> related) {

    /** The fewest related texts: they teach what is near and yet no claim. */
    public static final int LEAST_RELATED = 3;

    static final int MOST_AUTHORITIES = 20;
    static final int FIRST_YEAR = 1600;
    static final int LAST_YEAR = 2100;

    private static final Pattern ID = Pattern.compile("[a-z]{2}\\.[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /**
     * Checks the values and copies the lists.
     *
     * @throws BrokenRuleException if one breaks its rule
     */
    public Proposition {
        authorities = List.copyOf(authorities);
        related = List.copyOf(related);
        boolean hasJurisdiction = JURISDICTION.matcher(jurisdiction).matches();
        new Rules()
                .require(
                        ID.matcher(id).matches() && id.length() <= LONGEST_ID,
                        "/id",
                        "must be country.domain.subject in small letters, such as us.speech.hate-speech")
                .require(hasJurisdiction, "/jurisdiction", "must be a code such as US or US-CA")
                .require(
                        !hasJurisdiction
                                || id.startsWith(jurisdiction.substring(0, 2).toLowerCase(Locale.ROOT) + "."),
                        "/id",
                        "must begin with the country of its jurisdiction")
                .text("/false", falseSide, Rules.SHORTEST_SENTENCE, Rules.LONGEST)
                .text("/correct", correct, Rules.SHORTEST_SENTENCE, Rules.LONGEST)
                .require(
                        since >= FIRST_YEAR && since <= LAST_YEAR,
                        "/since",
                        "must be a year from " + FIRST_YEAR + " to " + LAST_YEAR)
                .count("/authorities", authorities, 1, MOST_AUTHORITIES)
                .texts("/related", related, LEAST_RELATED)
                .noneTwice(byPointer(falseSide, correct, paraphrases, related))
                .check();
    }

    /** The domain in its id, such as {@code federalism}. */
    public String domain() {
        return id.substring(id.indexOf('.') + 1, id.lastIndexOf('.'));
    }

    /** Every way of putting it: the false side and its paraphrases, the correct one and its, and what takes neither. */
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        add(statements, Optional.of(Side.FALSE), List.of(falseSide));
        add(statements, Optional.of(Side.FALSE), paraphrases.falseSide());
        add(statements, Optional.of(Side.CORRECT), List.of(correct));
        add(statements, Optional.of(Side.CORRECT), paraphrases.correct());
        add(statements, Optional.empty(), related);
        return List.copyOf(statements);
    }

    private void add(List<Statement> statements, Optional<Side> side, List<String> texts) {
        texts.forEach(text -> statements.add(new Statement(this, side, text)));
    }

    private static Map<String, String> byPointer(
            String falseSide, String correct, Paraphrases paraphrases, List<String> related) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/false", falseSide);
        texts.put("/correct", correct);
        number("/paraphrases/false/", paraphrases.falseSide(), texts);
        number("/paraphrases/correct/", paraphrases.correct(), texts);
        number("/related/", related, texts);
        return texts;
    }

    private static void number(String prefix, List<String> values, Map<String, String> texts) {
        for (int i = 0; i < values.size(); i++) {
            texts.put(prefix + i, values.get(i));
        }
    }
}
