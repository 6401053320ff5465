package dev.moot.service.suggestion;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Turns labels into advice by thresholds the publisher sets.
 *
 * <p>Scores and thresholds are compared as they are published, rounded to four decimals, so that the advice can be
 * recomputed from the event. Immutable and thread-safe.
 *
 * @param civility thresholds of the attributes that lead to advice
 * @param misinformation thresholds of the score of a verdict of misinformation about the law
 */
public record SuggestionPolicy(Map<Attribute, Thresholds> civility, Thresholds misinformation) {

    /** The reason given for the verdict of misinformation about the law. */
    public static final String LAW_REASON = "law.misinformation";

    /** Scores that hold a comment by default: high enough that a moderator rarely disagrees. */
    private static final Map<Attribute, Double> DEFAULT_HOLD = Map.of(
            Attribute.TOXICITY, 0.95,
            Attribute.SEVERE_TOXICITY, 0.8,
            Attribute.IDENTITY_ATTACK, 0.9,
            Attribute.THREAT, 0.9);

    /** What brings a comment to a moderator by default; tone alone does not. */
    private static final Set<Attribute> DEFAULT_REVIEW = Set.of(
            Attribute.TOXICITY,
            Attribute.SEVERE_TOXICITY,
            Attribute.INSULT,
            Attribute.PROFANITY,
            Attribute.THREAT,
            Attribute.IDENTITY_ATTACK,
            Attribute.HOSTILE);

    public SuggestionPolicy {
        Map<Attribute, Thresholds> byAttribute = new EnumMap<>(Attribute.class);
        byAttribute.putAll(civility);
        civility = Collections.unmodifiableMap(byAttribute);
    }

    /**
     * The policy of a publisher who has set nothing: review from the model's own threshold of toxicity, severe toxicity,
     * insult, profanity, threat, identity attack and hostility, and for misinformation about the law; hold only at a high
     * score of toxicity, severe toxicity, identity attack or threat. Condescension, sarcasm and the like are labelled, but
     * alone bring no comment to a moderator.
     */
    public static SuggestionPolicy defaults(ModelDescription model) {
        Map<Attribute, Thresholds> civility = new EnumMap<>(Attribute.class);
        model.thresholds().forEach((attribute, threshold) -> {
            if (DEFAULT_REVIEW.contains(attribute)) {
                Double hold = DEFAULT_HOLD.get(attribute);
                civility.put(
                        attribute,
                        new Thresholds(
                                OptionalDouble.of(threshold),
                                hold == null ? OptionalDouble.empty() : OptionalDouble.of(Math.max(hold, threshold))));
            }
        });
        return new SuggestionPolicy(civility, Thresholds.NEVER.withReview(0));
    }

    /** Advises on a comment with these labels. */
    public Suggestion suggest(Labels labels) {
        List<String> hold = new ArrayList<>();
        List<String> review = new ArrayList<>();
        civility.forEach((attribute, thresholds) -> {
            Double score = labels.civility().scores().get(attribute);
            if (score != null) {
                if (reaches(score, thresholds.hold())) {
                    hold.add(reason(attribute, thresholds.hold().orElseThrow()));
                } else if (reaches(score, thresholds.review())) {
                    review.add(reason(attribute, thresholds.review().orElseThrow()));
                }
            }
        });
        if (labels.law().verdict() == LegalVerdict.MISINFORMATION) {
            if (reaches(labels.law().score(), misinformation.hold())) {
                hold.add(LAW_REASON);
            } else if (reaches(labels.law().score(), misinformation.review())) {
                review.add(LAW_REASON);
            }
        }
        Action action = !hold.isEmpty() ? Action.HOLD : review.isEmpty() ? Action.APPROVE : Action.REVIEW;
        List<String> reasons = new ArrayList<>(hold);
        reasons.addAll(review);
        return new Suggestion(action, reasons);
    }

    private static boolean reaches(double score, OptionalDouble threshold) {
        return threshold.isPresent() && rounded(score).compareTo(rounded(threshold.getAsDouble())) >= 0;
    }

    private static String reason(Attribute attribute, double threshold) {
        return attribute.name() + ">=" + rounded(threshold).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(Math.round(score * 10_000), 4);
    }
}
