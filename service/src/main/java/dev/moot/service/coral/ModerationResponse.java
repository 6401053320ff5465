package dev.moot.service.coral;

import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Stance;
import dev.moot.classifier.law.Proposition;
import dev.moot.service.request.Answer;
import dev.moot.service.settings.CoralSettings.Treatment;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in Coral's words what becomes of a comment. Coral may drop an answer with a field it does not know, so there are no
 * others.
 */
final class ModerationResponse {

    /** What Coral calls the reason of a rejection, for the attributes that lead to one; the most telling first. */
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        CODES.put("IDENTITY_ATTACK", "HATE_SPEECH");
        CODES.put("THREAT", "HARASSMENT_BULLYING");
        CODES.put("INSULT", "HARASSMENT_BULLYING");
        CODES.put("SEVERE_TOXICITY", "ABUSIVE");
        CODES.put("TOXICITY", "ABUSIVE");
        CODES.put("HOSTILE", "ABUSIVE");
        CODES.put("PROFANITY", "OFFENSIVE");
    }

    private ModerationResponse() {}

    /** The body of the answer; empty where there is nothing to say. */
    static Optional<Map<String, Object>> of(Answer answer, Treatment treatment) {
        if (treatment == Treatment.NONE) {
            return Optional.empty();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (treatment != Treatment.FLAG) {
            body.put("status", treatment.name());
        }
        // There is no reason for what is wrong about the law. A flag without a status needs one all the same.
        if (treatment == Treatment.FLAG || isUncivil(answer)) {
            body.put("actions", List.of(Map.of("actionType", "FLAG", "reason", "COMMENT_DETECTED_TOXIC")));
        }
        // Coral tells the author of a rejection wherever there is this, whatever the status.
        if (treatment == Treatment.REJECTED) {
            body.put("moderationAction", Map.of("status", treatment.name(), "rejectionReason", rejection(answer)));
        }
        return Optional.of(body);
    }

    private static boolean isUncivil(Answer answer) {
        return answer.suggestion().reasons().stream().anyMatch(reason -> !reason.equals(SuggestionPolicy.LAW_REASON));
    }

    private static Map<String, Object> rejection(Answer answer) {
        Map<String, Object> rejection = new LinkedHashMap<>();
        if (isUncivil(answer)) {
            rejection.put("code", code(answer.suggestion().reasons()));
        } else {
            rejection.put("code", "MISINFORMATION");
            wrongClaim(answer.labels().law()).ifPresent(law -> {
                rejection.put("legalGrounds", law.authorities().get(0).cite());
                rejection.put("detailedExplanation", law.correct());
            });
        }
        return rejection;
    }

    private static String code(List<String> reasons) {
        return CODES.entrySet().stream()
                .filter(code -> reasons.stream().anyMatch(reason -> reason.startsWith(code.getKey() + ">")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("OTHER");
    }

    private static Optional<Proposition> wrongClaim(LawLabel law) {
        return law.claims().stream()
                .filter(claim -> claim.verdict() == LegalVerdict.MISINFORMATION && claim.stance() != Stance.DISPUTES)
                .flatMap(claim -> claim.proposition().stream())
                .findFirst();
    }
}
