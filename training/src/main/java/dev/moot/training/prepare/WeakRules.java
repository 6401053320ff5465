package dev.moot.training.prepare;

import static dev.moot.classifier.Attribute.CONSTRUCTIVE;
import static dev.moot.classifier.Attribute.REASONING;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.TextKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Labels that nobody gave and that are right nearly always, at a low weight.
 *
 * <ul>
 *   <li>A comment without a word of the law claims nothing about it. A sample of these teaches the legal axis what ordinary
 *       talk looks like; what speaks of law without having been judged stays unknown.
 *   <li>A comment of four words or fewer gives no reasons and moves no discussion on. The sets that show reasoning hold no
 *       counter-examples of their own.
 * </ul>
 */
final class WeakRules {

    static final double NO_LAW_SHARE = 0.2;
    static final double NO_LAW_WEIGHT = 0.2;
    static final int MOST_WORDS_WITHOUT_REASONS = 4;
    static final double NO_REASONS_WEIGHT = 0.2;

    private final LegalVocabulary vocabulary;

    WeakRules(LegalVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Adds what the rules say to an example of a public set.
     *
     * @param key the key of its text, from which the sample is drawn
     */
    Example apply(Example example, String key) {
        Map<Attribute, Double> labels = new EnumMap<>(Attribute.class);
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        labels.putAll(example.labels());
        weights.putAll(example.weights());
        if (example.text().split("\\s+", -1).length <= MOST_WORDS_WITHOUT_REASONS) {
            for (Attribute attribute : List.of(CONSTRUCTIVE, REASONING)) {
                if (labels.putIfAbsent(attribute, 0.0) == null) {
                    weights.put(attribute, NO_REASONS_WEIGHT);
                }
            }
        }
        Example labelled = example.labelled(labels, weights);
        return example.law().isEmpty() && isOrdinary(example.text(), key)
                ? labelled.judged(LegalVerdict.NONE, NO_LAW_WEIGHT)
                : labelled;
    }

    private boolean isOrdinary(String text, String key) {
        return TextKey.draw("no-law", key) < NO_LAW_SHARE && !vocabulary.occursIn(text);
    }
}
