package dev.moot.classifier.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.network.Outputs;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model file says of itself; its entry {@code manifest.json}.
 *
 * @param format version of the file's layout
 * @param name the model's name
 * @param version the model's version
 * @param language the language it reads, as an ISO 639-1 code
 * @param hashBits the bag's table has 2^hashBits rows
 * @param bagWidth numbers in a row of the bag's table
 * @param staticWidth numbers in a row of the static table
 * @param attributes the attributes in the order of their output columns
 * @param calibrations for each attribute the map from logit to probability
 * @param thresholds for each attribute the score from which it is flagged
 * @param law how the logits of the legal axis become a verdict
 * @param deepHead what goes with the encoder; absent where the file has none
 * @param reference how scores and texts were distributed where it was calibrated; absent where that was not noted
 */
public record Manifest(
        int format,
        String name,
        String version,
        String language,
        int hashBits,
        int bagWidth,
        int staticWidth,
        List<Attribute> attributes,
        Map<Attribute, Knots> calibrations,
        Map<Attribute, Double> thresholds,
        LawHead law,

        @JsonProperty("deep") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        DeepHead deepHead,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reference reference) {

    /** The version this code reads and writes. */
    public static final int FORMAT = 1;

    public Manifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException("model format " + format + " is not supported, only " + FORMAT);
        }
        attributes = List.copyOf(attributes);
        calibrations = inOrder(calibrations);
        thresholds = inOrder(thresholds);
        for (Attribute attribute : attributes) {
            if (!calibrations.containsKey(attribute) || !thresholds.containsKey(attribute)) {
                throw new IllegalArgumentException("the model has no calibration or no threshold for " + attribute);
            }
            if (deepHead != null
                    && !(deepHead.shares().containsKey(attribute)
                            && deepHead.calibrations().containsKey(attribute)
                            && deepHead.bands().containsKey(attribute))) {
                throw new IllegalArgumentException("the encoder has no share, calibration or band for " + attribute);
            }
        }
    }

    /** A model without an encoder. */
    public Manifest(
            int format,
            String name,
            String version,
            String language,
            int hashBits,
            int bagWidth,
            int staticWidth,
            List<Attribute> attributes,
            Map<Attribute, Knots> calibrations,
            Map<Attribute, Double> thresholds,
            LawHead law) {
        this(
                format,
                name,
                version,
                language,
                hashBits,
                bagWidth,
                staticWidth,
                attributes,
                calibrations,
                thresholds,
                law,
                null,
                null);
    }

    /** What goes with the encoder, where the file has one. */
    public Optional<DeepHead> deep() {
        return Optional.ofNullable(deepHead);
    }

    /** The same model without its encoder. */
    public Manifest withoutDeep() {
        return with(version, calibrations, thresholds, law, null, null);
    }

    /** The same model with an encoder. */
    public Manifest withDeep(
            String newVersion, DeepHead head, Map<Attribute, Double> newThresholds, Reference newReference) {
        return with(newVersion, calibrations, newThresholds, law, head, newReference);
    }

    /** The same model by another version. */
    public Manifest withVersion(String newVersion) {
        return with(newVersion, calibrations, thresholds, law, deepHead, reference);
    }

    /** The output columns. */
    public Outputs outputs() {
        return new Outputs(attributes);
    }

    /** The same model, calibrated anew; its scores are distributed otherwise then. */
    public Manifest calibrated(
            Map<Attribute, Knots> newCalibrations, Map<Attribute, Double> newThresholds, LawHead newLaw) {
        return with(version, newCalibrations, newThresholds, newLaw, deepHead, null);
    }

    private Manifest with(
            String newVersion,
            Map<Attribute, Knots> newCalibrations,
            Map<Attribute, Double> newThresholds,
            LawHead newLaw,
            @Nullable DeepHead newHead,
            @Nullable Reference newReference) {
        return new Manifest(
                format,
                name,
                newVersion,
                language,
                hashBits,
                bagWidth,
                staticWidth,
                attributes,
                newCalibrations,
                newThresholds,
                newLaw,
                newHead,
                newReference);
    }

    /** The order of the attributes, and not one that differs from run to run, so that a model has one file. */
    static <V> Map<Attribute, V> inOrder(Map<Attribute, V> byAttribute) {
        Map<Attribute, V> ordered = new EnumMap<>(Attribute.class);
        ordered.putAll(byAttribute);
        return Collections.unmodifiableMap(ordered);
    }
}
