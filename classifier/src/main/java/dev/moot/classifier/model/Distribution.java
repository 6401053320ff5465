package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts comments by their scores, length and unknown words.
 *
 * <p>Not thread-safe.
 */
public final class Distribution {

    private static final double[] SCORES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    /** In UTF-16 units of the text. */
    private static final double[] LENGTHS = {20, 50, 100, 200, 500, 1000};

    private static final double[] UNKNOWN = {0.001, 0.05, 0.1, 0.2, 0.4};

    /** Stands for the share of an empty bin. */
    private static final double LEAST = 1e-4;

    private final Map<Attribute, long[]> scores = new EnumMap<>(Attribute.class);
    private final long[] lengths = new long[LENGTHS.length + 1];
    private final long[] unknownWords = new long[UNKNOWN.length + 1];
    private long comments;

    /**
     * Counts a comment.
     *
     * @param attributes its scores
     * @param length its length in UTF-16 units
     * @param unknown the share of its words that the vocabulary does not hold whole
     */
    public void add(Map<Attribute, Double> attributes, int length, double unknown) {
        attributes.forEach((attribute, score) ->
                scores.computeIfAbsent(attribute, any -> new long[SCORES.length + 1])[bin(SCORES, score)]++);
        lengths[bin(LENGTHS, length)]++;
        unknownWords[bin(UNKNOWN, unknown)]++;
        comments++;
    }

    /** How many comments were counted. */
    public long comments() {
        return comments;
    }

    /** The shares of what was counted. */
    public Reference shares() {
        Map<Attribute, List<Double>> byAttribute = new EnumMap<>(Attribute.class);
        scores.forEach((attribute, counts) -> byAttribute.put(attribute, shares(counts)));
        return new Reference(byAttribute, shares(lengths), shares(unknownWords));
    }

    /**
     * The population stability index: Σ (actual − expected) · ln(actual / expected) over the bins. By rule of thumb below 0.1
     * nothing has changed, and above 0.25 much has.
     */
    public static double populationStabilityIndex(List<Double> expected, List<Double> actual) {
        double sum = 0;
        for (int i = 0; i < expected.size(); i++) {
            double e = Math.max(LEAST, expected.get(i));
            double a = Math.max(LEAST, actual.get(i));
            sum += (a - e) * Math.log(a / e);
        }
        return sum;
    }

    /** The bin of a value: how many of the bounds are at or below it. */
    private static int bin(double[] bounds, double value) {
        int place = Arrays.binarySearch(bounds, value);
        return place < 0 ? -place - 1 : place + 1;
    }

    private static List<Double> shares(long[] counts) {
        long all = Math.max(1, Arrays.stream(counts).sum());
        List<Double> shares = new ArrayList<>();
        for (long count : counts) {
            shares.add((double) count / all);
        }
        return shares;
    }
}
