package dev.moot.classifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How civil a comment is.
 *
 * @param scores a calibrated probability in [0, 1] for each attribute the model knows
 * @param flags the attributes whose score reaches the model's threshold
 * @param spans which words carried the score of the flagged harmful attributes
 */
public record Civility(Map<Attribute, Double> scores, Set<Attribute> flags, List<Span> spans) {

    public Civility {
        Map<Attribute, Double> scored = new EnumMap<>(Attribute.class);
        scored.putAll(scores);
        scores = Collections.unmodifiableMap(scored);
        Set<Attribute> flagged = EnumSet.noneOf(Attribute.class);
        flagged.addAll(flags);
        flags = Collections.unmodifiableSet(flagged);
        spans = List.copyOf(spans);
    }
}
