package dev.moot.training.dataset;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One labelled comment in the canonical form that training and evaluation read.
 *
 * <p>What nobody judged is absent and stays out of the loss: an attribute without a label is unknown, not 0.
 *
 * @param id unique in the file, {@code set/…}
 * @param set the data set it comes from; where copies in several sets were merged, the one that judged most
 * @param text the comment
 * @param parent the comment it answers, where the judges saw it
 * @param labels for each judged attribute a value in [0, 1]: a vote share, or 0 and 1
 * @param weights how far a label is to be trusted, in (0, 1]; 1 where absent; only for labelled attributes
 * @param law the verdict of the legal axis, one of none, accurate and misinformation; absent means unknown
 * @param lawWeight how far the verdict is to be trusted, in (0, 1]; 1 where there is no verdict
 * @param split the part of the data it belongs to
 */
public record Example(
        String id,
        String set,
        String text,
        Optional<String> parent,
        Map<Attribute, Double> labels,
        Map<Attribute, Double> weights,
        Optional<LegalVerdict> law,
        double lawWeight,
        Split split) {

    /** The verdicts an example may carry; the others are conclusions of a matched claim, not labels. */
    public static final Set<LegalVerdict> VERDICTS = Collections.unmodifiableSet(
            EnumSet.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION));

    public Example {
        requireText("id", id);
        requireText("set", set);
        requireText("text", text);
        labels = copy(labels);
        weights = copy(weights);
        labels.forEach((attribute, value) -> {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("'labels." + attribute + "' must be in [0, 1], got: " + value);
            }
        });
        for (Map.Entry<Attribute, Double> weight : weights.entrySet()) {
            requireWeight(weight.getKey().name(), weight.getValue());
            if (!labels.containsKey(weight.getKey())) {
                throw new IllegalArgumentException("'weights." + weight.getKey() + "' has no label to weigh");
            }
        }
        law.ifPresent(verdict -> {
            if (!VERDICTS.contains(verdict)) {
                throw new IllegalArgumentException("'law' must be none, accurate or misinformation, got: " + verdict);
            }
        });
        requireWeight("LAW", lawWeight);
    }

    /** How far the label of this attribute is to be trusted. */
    public double weight(Attribute attribute) {
        return weights.getOrDefault(attribute, 1.0);
    }

    /** The same comment with other labels of civility. */
    public Example labelled(Map<Attribute, Double> newLabels, Map<Attribute, Double> newWeights) {
        return new Example(id, set, text, parent, newLabels, newWeights, law, lawWeight, split);
    }

    /** The same comment with another verdict on the law. */
    public Example judged(LegalVerdict verdict, double weight) {
        return new Example(id, set, text, parent, labels, weights, Optional.of(verdict), weight, split);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' must not be blank");
        }
    }

    private static void requireWeight(String name, double weight) {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("'weights." + name + "' must be in (0, 1], got: " + weight);
        }
    }

    private static Map<Attribute, Double> copy(Map<Attribute, Double> map) {
        Map<Attribute, Double> copy = new EnumMap<>(Attribute.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
