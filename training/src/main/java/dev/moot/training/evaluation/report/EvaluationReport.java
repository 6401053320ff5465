package dev.moot.training.evaluation.report;

import dev.moot.classifier.Attribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an evaluation found. It holds numbers and names only, no text of a comment.
 *
 * @param schema always {@link #SCHEMA}
 * @param model what was evaluated
 * @param data what it was evaluated on
 * @param method how
 * @param attributes the attributes that could be measured
 * @param unmeasured the attributes of the model that could not, and why
 * @param law the legal axis, where examples carry verdicts
 * @param shareOfDeep the share of the examples that the encoder has read, where the model has one
 * @param functional the functional cases, where they were asked
 * @param bias how words for groups of people move the score of toxicity, where that was asked
 */
public record EvaluationReport(
        String schema,
        ModelSummary model,
        DataSummary data,
        Method method,
        List<AttributeResult> attributes,
        Map<Attribute, String> unmeasured,
        Optional<LawResult> law,
        Optional<Double> shareOfDeep,
        Optional<FunctionalResult> functional,
        Optional<BiasResult> bias) {

    /** The scorer that is the fast tier alone. */
    public static final String FAST_TIER = "fast tier";

    /** The scorer that is the deep tier alone. */
    public static final String DEEP_TIER = "deep tier";

    /** Name and version of the form. */
    public static final String SCHEMA = "moot.evaluation/1";

    public EvaluationReport {
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("'schema' must be " + SCHEMA + ", got: " + schema);
        }
        attributes = List.copyOf(attributes);
        unmeasured = new TreeMap<>(unmeasured);
    }

    /** The result of this attribute, where it could be measured. */
    public Optional<AttributeResult> result(Attribute attribute) {
        return attributes.stream()
                .filter(result -> result.attribute() == attribute)
                .findFirst();
    }

    /**
     * The model that was evaluated.
     *
     * @param name its name
     * @param version its version
     * @param hash {@code sha256:} and the hash of its file
     */
    public record ModelSummary(String name, String version, String hash) {}

    /**
     * The examples it was evaluated on.
     *
     * @param file name of the file, without its directory
     * @param sha256 hash of the file, in lower-case hexadecimal
     * @param split which split
     * @param examples how many examples the split has
     * @param sets how many of them each data set has
     */
    public record DataSummary(String file, String sha256, String split, int examples, Map<String, Integer> sets) {

        public DataSummary {
            sets = new TreeMap<>(sets);
        }
    }

    /**
     * What decides the numbers besides model and data.
     *
     * @param reliabilityBins number of bins of the calibration error
     * @param bootstrapReplicates samples drawn for each interval
     * @param bootstrapSeed their seed
     * @param fastText settings of fastText; absent where it did not run
     */
    public record Method(int reliabilityBins, int bootstrapReplicates, long bootstrapSeed, Optional<String> fastText) {}
}
