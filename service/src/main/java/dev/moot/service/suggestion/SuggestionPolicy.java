package dev.moot.service.suggestion;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import java.util.Map;

/**
 * Turns labels into advice by thresholds the publisher sets.
 *
 * @param civility thresholds of the attributes that lead to advice
 * @param misinformation thresholds of the score of a verdict of misinformation about the law
 */
public record SuggestionPolicy(Map<Attribute, Thresholds> civility, Thresholds misinformation) {

    /** The policy of a publisher who has set nothing. */
    public static SuggestionPolicy defaults(ModelDescription model) {
        throw new UnsupportedOperationException("not yet: " + model);
    }

    /** Advises on a comment with these labels. */
    public Suggestion suggest(Labels labels) {
        throw new UnsupportedOperationException("not yet: " + labels);
    }
}
