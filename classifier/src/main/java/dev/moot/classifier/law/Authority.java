package dev.moot.classifier.law;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A primary source for what the law is.
 *
 * @param cite how lawyers cite it, such as {@code Printz v. United States, 521 U.S. 898 (1997)} or {@code 8 U.S.C. § 1373}
 * @param kind what it is
 * @param court the court that decided a case; empty for anything else
 * @param holds what it says on the proposition, in a sentence
 * @param url where everybody can read it
 */
public record Authority(String cite, Kind kind, Optional<String> court, String holds, String url) {

    static final int SHORTEST_CITE = 5;
    static final int LONGEST_CITE = 300;

    /** A scheme, a host with a dot, and nothing that needs escaping. */
    private static final Pattern URL = Pattern.compile("https?://[a-z0-9-]+(\\.[a-z0-9-]+)+(/[!#-;=?-\\[\\]_a-z~]*)?");

    private static final int LONGEST_URL = 500;

    /** What an authority is; all of them are law, not writing about law. */
    public enum Kind {
        /** A clause of a constitution. */
        CONSTITUTION,
        /** A statute. */
        STATUTE,
        /** A rule of an agency or a court. */
        REGULATION,
        /** A decision of a court. */
        CASE
    }

    /**
     * Checks the values.
     *
     * @throws BrokenRuleException if one breaks its rule
     */
    public Authority {
        new Rules()
                .text("/cite", cite, SHORTEST_CITE, LONGEST_CITE)
                .require(kind != Kind.CASE || court.isPresent(), "/court", "is missing: a case needs it")
                .require(kind == Kind.CASE || court.isEmpty(), "/court", "is for cases only")
                .text("/court", court.orElse("Supreme Court"), SHORTEST_CITE, LONGEST_CITE)
                .text("/holds", holds, Rules.SHORTEST_SENTENCE, Rules.LONGEST)
                .require(
                        url.length() <= LONGEST_URL && URL.matcher(url).matches(),
                        "/url",
                        "must be a link such as https://www.law.cornell.edu/uscode/text/8/1373")
                .check();
    }
}
