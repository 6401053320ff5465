package dev.moot.classifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a label says of the model that gave it.
 *
 * @param name the model's name, such as {@code moot-en}
 * @param version its version
 * @param hash {@code sha256:} and the SHA-256 of the model file in lower-case hexadecimal
 * @param thresholds for each attribute the model knows, the score from which it is flagged
 * @param knowledge the version of the knowledge base of law its verdicts rest on; empty where they rest on none
 */
public record ModelDescription(
        String name, String version, String hash, Map<Attribute, Double> thresholds, Optional<String> knowledge) {

    public ModelDescription {
        Map<Attribute, Double> known = new EnumMap<>(Attribute.class);
        known.putAll(thresholds);
        thresholds = Collections.unmodifiableMap(known);
    }

    /** A model that judges without a knowledge base. */
    public ModelDescription(String name, String version, String hash, Map<Attribute, Double> thresholds) {
        this(name, version, hash, thresholds, Optional.empty());
    }

    /** The same model with a knowledge base of this version behind its verdicts on the law. */
    public ModelDescription withKnowledge(String knowledgeVersion) {
        return new ModelDescription(name, version, hash, thresholds, Optional.of(knowledgeVersion));
    }

    /** The attributes the model knows. */
    public Set<Attribute> attributes() {
        return thresholds.keySet();
    }
}
