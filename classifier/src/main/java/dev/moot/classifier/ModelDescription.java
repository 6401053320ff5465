package dev.moot.classifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a label says of the model that gave it.
 *
 * @param name the model's name, such as {@code moot-en}
 * @param version its version
 * @param hash {@code sha256:} and the SHA-256 of the model file in lower-case hexadecimal
 * @param thresholds for each attribute the model knows, the score from which it is flagged
 */
public record ModelDescription(String name, String version, String hash, Map<Attribute, Double> thresholds) {

    public ModelDescription {
        Map<Attribute, Double> known = new EnumMap<>(Attribute.class);
        known.putAll(thresholds);
        thresholds = Collections.unmodifiableMap(known);
    }

    /** The attributes the model knows. */
    public Set<Attribute> attributes() {
        return thresholds.keySet();
    }
}
