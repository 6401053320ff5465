package dev.moot.classifier.law;

import java.util.EnumSet;
import java.util.Set;

/** What people get wrong in an entry, with the line and the words of the message they need. */
enum BadEntry {
    UNKNOWN_FIELD("  since: 1987", "  since: 1987\n  until: 1999", 7, "'until' is no field"),
    UNKNOWN_FIELD_OF_AN_AUTHORITY(
            "      kind: statute", "      kind: statute\n      page: 7", 15, "'authorities.1.page'"),
    MISSING_FIELD("  since: 1987\n", "", 1, "'since' is missing"),
    EMPTY_FIELD("status: settled", "status:", 5, "'status' must be one of [settled, contested], not ''"),
    WRONG_ID("us.parks.feeding-ducks", "Feeding Ducks", 1, "'id' must be country.domain.subject"),
    FALSE_IS_NO_TEXT("\"Nobody may feed a duck in this state, not even at home.\"", "false", 3, "'false' must be text"),
    TOO_SHORT(
            "\"Nobody may feed a duck in this state, not even at home.\"", "\"No ducks.\"", 3, "20 to 600 characters"),
    TOO_LONG("Nobody may feed a duck", "x".repeat(600), 3, "20 to 600 characters"),
    SPACE_AROUND("\"the duck rule", "\" the duck rule", 26, "one line without space around it"),
    LINE_BREAK("the duck rule", "the duck\\nrule", 26, "one line without space around it"),
    UNKNOWN_STATUS("settled", "disputed", 5, "'status' must be one of [settled, contested], not 'disputed'"),
    STATUS_IN_CAPITALS("settled", "Settled", 5, "'status' must be one of [settled, contested]"),
    YEAR_IN_QUOTES("1987\n", "\"1987\"\n", 6, "'since' must be a year, without quotes"),
    YEAR_TOO_EARLY("since: 1987", "since: 1066", 6, "'since' must be a year from 1600 to 2100"),
    WRONG_JURISDICTION("US-CA", "California", 2, "'jurisdiction' must be a code such as US or US-CA"),
    NO_AUTHORITY("authorities:", "authorities: []\n  x:", 7, "'authorities' must have 1 to 20 items, not 0"),
    AUTHORITIES_ARE_NO_LIST("authorities:", "authorities: Drake\n  x:", 7, "'authorities' must be a list"),
    CASE_WITHOUT_COURT("      court: \"Supreme Court of California\"\n", "", 8, "'authorities.0.court' is missing"),
    STATUTE_WITH_COURT(
            "kind: statute", "kind: statute\n      court: \"Some court\"", 15, "'authorities.1.court' is for cases"),
    UNKNOWN_KIND("kind: statute", "kind: blog", 14, "'authorities.1.kind' must be one of"),
    NO_LINK(
            "https://law.example.org/cases/12-cal-3d-345/",
            "see the library",
            12,
            "'authorities.0.url' must be a link"),
    LINK_OF_ANOTHER_KIND("https://law.example.org/cases", "file:///cases", 12, "'authorities.0.url' must be a link"),
    TOO_FEW_PARAPHRASES(
            "      - \"the duck rule is for parks only\"\n", "", 26, "'paraphrases.correct' must have 6 to 100"),
    PARAPHRASE_IS_A_NUMBER("\"the duck rule is for parks only\"", "1987", 26, "'paraphrases.correct.0' must be text"),
    TOO_FEW_RELATED("    - \"The ducks here are far too fat.\"\n", "", 33, "'related' must have 3 to 100 items, not 2"),
    ENTRY_IS_A_TEXT("- id: us", "- a note\n- id: us", 1, "must be an object of fields"),
    // What a schema cannot say
    OF_ANOTHER_COUNTRY("us.parks", "de.parks", 1, "must begin with the country of its jurisdiction"),
    SAYS_IT_TWICE("isnt duck feeding a crime here", "Feeding ducks is ILLEGAL, everywhere, now!", 21, "says again"),
    SAME_FIELD_TWICE("  since: 1987", "  since: 1987\n  since: 1988", 7, "Duplicate field 'since'"),
    ALIAS("status: settled", "status: *s", 5, "aliases (*)"),
    TAG("status: settled", "status: !!str settled", 5, "tags"),
    NOT_YAML("status: settled", "status: settled: indeed", 5, "is not YAML: mapping values are not allowed"),
    TAB("  status: settled", "\tstatus: settled", 5, "is not YAML"),
    SECOND_DOCUMENT("    - \"The department counted", "---\n- \"The department counted", 36, "a second document");

    private final String yaml;
    private final int line;
    private final String message;

    BadEntry(String part, String replacement, int line, String message) {
        this.yaml = SampleEntry.with(part, replacement);
        this.line = line;
        this.message = message;
    }

    String yaml() {
        return yaml;
    }

    int line() {
        return line;
    }

    String message() {
        return message;
    }

    /** Those that a schema can express. */
    static Set<BadEntry> expressible() {
        return EnumSet.complementOf(EnumSet.range(OF_ANOTHER_COUNTRY, SECOND_DOCUMENT));
    }
}
