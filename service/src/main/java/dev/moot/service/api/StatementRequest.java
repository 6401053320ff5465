package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.service.http.RequestException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of reasons is drafted from.
 *
 * @param label what Moot says of the comment
 * @param decidedAt when the decision was made
 * @param automated whether a program decided; empty where that is not told
 * @param rule the publisher's rule that the comment breaks
 * @param ruleUrl where that rule can be read
 * @param source who drew attention to the comment, as the database calls it
 * @param countries where the comment cannot be seen, by their codes
 * @param postedAt when the comment was posted
 */
record StatementRequest(
        LabelSummary label,
        OffsetDateTime decidedAt,
        Optional<Boolean> automated,
        Optional<String> rule,
        Optional<String> ruleUrl,
        Optional<String> source,
        List<String> countries,
        Optional<OffsetDateTime> postedAt) {

    private static final Set<String> FIELDS =
            Set.of("label", "decision", "decidedBy", "rule", "source", "territorialScope", "postedAt");
    private static final Set<String> RULE = Set.of("ground", "url");
    private static final String REJECT = "REJECT";
    private static final String PROGRAM = "program";
    private static final Map<String, String> SOURCES = Map.of(
            "voluntary", "SOURCE_VOLUNTARY",
            "notice", "SOURCE_ARTICLE_16",
            "trusted_flagger", "SOURCE_TRUSTED_FLAGGER",
            "other_notification", "SOURCE_TYPE_OTHER_NOTIFICATION");
    private static final int LONGEST_GROUND = 500;
    private static final int LONGEST_URL = 500;

    /** The countries of the European Economic Area. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /**
     * Reads the body of a request.
     *
     * @throws RequestException if something is wrong with it
     */
    static StatementRequest read(byte @Nullable [] body, KnowledgeBase knowledge) {
        RequestFields request = RequestFields.of(body, FIELDS);
        LabelSummary label = LabelSummary.read(request, knowledge);
        RequestFields decision =
                request.object("decision", DecisionFields.NAMES).orElseThrow(() -> request.missing("decision"));
        if (!decision.requiredText("action", 64).equals(REJECT)) {
            throw decision.invalid("action", REJECT + ": no other action needs a statement of reasons");
        }
        OffsetDateTime decidedAt = decision.time("decidedAt").orElseThrow(() -> decision.missing("decidedAt"));
        Optional<RequestFields> rule = request.object("rule", RULE);
        List<String> countries = request.texts("territorialScope", EEA.size(), 2);
        if (!EEA.containsAll(countries)) {
            throw request.invalid("territorialScope", "ISO 3166 codes of countries of the European Economic Area");
        }
        return new StatementRequest(
                label,
                decidedAt,
                request.oneOf("decidedBy", List.of("moderator", PROGRAM)).map(PROGRAM::equals),
                rule.flatMap(it -> it.text("ground", LONGEST_GROUND)),
                rule.flatMap(it -> it.text("url", LONGEST_URL)),
                request.oneOf("source", SOURCES.keySet().stream().sorted().toList())
                        .map(SOURCES::get),
                countries.stream().distinct().sorted().toList(),
                request.time("postedAt"));
    }

    /** Drafts the statement. */
    ObjectNode draft() {
        return new StatementDraft(this).toJson();
    }

    /** A day as the database has it. */
    static String day(OffsetDateTime time) {
        LocalDate day = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return day.toString();
    }
}
