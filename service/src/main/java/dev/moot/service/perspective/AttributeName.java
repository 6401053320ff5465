package dev.moot.service.perspective;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LegalVerdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is scored under a name that a client may ask for.
 *
 * @param known what Moot calls it
 * @param fastOnly whether the fast tier alone is asked
 * @param score reads it from labels; empty where the model does not know it
 */
record AttributeName(String known, boolean fastOnly, Function<Labels, Optional<Double>> score) {

    private static final String EXPERIMENTAL = "_EXPERIMENTAL";

    /**
     * Names of the original under which Moot has nothing to offer that people have labelled. Under their plain names, which
     * the original does not have, they are Moot's own and can be asked for.
     */
    private static final Set<String> WITHOUT_EVIDENCE =
            Set.of("GENERALIZATION" + EXPERIMENTAL, "REASONING" + EXPERIMENTAL);

    /** What else the original has. */
    private static final Set<String> OF_THE_ORIGINAL = Set.of(
            "SEXUALLY_EXPLICIT",
            "SEXUALLY_EXPLICIT_EXPERIMENTAL",
            "FLIRTATION",
            "FLIRTATION_EXPERIMENTAL",
            "ATTACK_ON_AUTHOR",
            "ATTACK_ON_COMMENTER",
            "ATTACK_ON_PUBLISHER",
            "INCOHERENT",
            "INFLAMMATORY",
            "LIKELY_TO_REJECT",
            "OFF_TOPIC",
            "SPAM",
            "UNSUBSTANTIAL",
            "AFFINITY_EXPERIMENTAL",
            "COMPASSION_EXPERIMENTAL",
            "CURIOSITY_EXPERIMENTAL",
            "NUANCE_EXPERIMENTAL",
            "PERSONAL_STORY_EXPERIMENTAL",
            "SCAPEGOATING_EXPERIMENTAL",
            "MORAL_OUTRAGE_EXPERIMENTAL",
            "ALIENATION_EXPERIMENTAL",
            "FEARMONGERING_EXPERIMENTAL");

    private static final Map<String, AttributeName> SERVED = served();

    /** What is scored under this name; empty if nothing is. */
    static Optional<AttributeName> of(String name) {
        return Optional.ofNullable(SERVED.get(name));
    }

    /** Whether the original scores something under this name. */
    static boolean isOfTheOriginal(String name) {
        return OF_THE_ORIGINAL.contains(name) || WITHOUT_EVIDENCE.contains(name);
    }

    private static Map<String, AttributeName> served() {
        Map<String, AttributeName> served = new HashMap<>();
        for (Attribute attribute : Attribute.values()) {
            served.put(attribute.name(), civility(attribute, false));
            served.put(attribute.name() + EXPERIMENTAL, civility(attribute, false));
        }
        served.keySet().removeAll(WITHOUT_EVIDENCE);
        served.put("TOXICITY_FAST", civility(Attribute.TOXICITY, true));
        served.put("OBSCENE", civility(Attribute.PROFANITY, false));
        served.put(
                "LEGAL_MISINFORMATION",
                new AttributeName("LEGAL_MISINFORMATION", false, AttributeName::misinformation));
        return Map.copyOf(served);
    }

    private static AttributeName civility(Attribute attribute, boolean fastOnly) {
        return new AttributeName(
                attribute.name(),
                fastOnly,
                labels -> Optional.ofNullable(labels.civility().scores().get(attribute)));
    }

    /** Labels tell how likely their verdict is, and of the others only that they are less so. */
    private static Optional<Double> misinformation(Labels labels) {
        return Optional.of(
                labels.law().verdict() == LegalVerdict.MISINFORMATION
                        ? labels.law().score()
                        : 0.0);
    }
}
