package dev.moot.training.migration;

import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What another scorer's thresholds are on Moot's scale: those from which Moot flags as many of the same comments.
 *
 * <p>The same number of comments is not the same comments, and says nothing of who is right more often.
 */
public final class ThresholdTranslation {

    /** Where fewer are flagged the threshold is chance. */
    static final int FEWEST_FLAGGED = 10;

    private final String name;
    private final Attribute attribute;
    private final double[] theirs;
    private final double[] own;

    /** Places of the comments by Moot's score, highest first. */
    private final int[] order;

    ThresholdTranslation(String name, Attribute attribute, double[] theirs, double[] own) {
        if (theirs.length != own.length) {
            throw new IllegalArgumentException(
                    "as many scores of either are needed, got: " + theirs.length + " and " + own.length);
        }
        this.name = name;
        this.attribute = attribute;
        this.theirs = theirs;
        this.own = own;
        this.order = IntStream.range(0, own.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> own[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * One threshold.
     *
     * @param threshold the other scorer's
     * @param flagged how many comments it flags
     * @param equivalent Moot's; empty where fewer than {@value #FEWEST_FLAGGED} comments are flagged
     */
    public record Row(double threshold, int flagged, Optional<Equivalent> equivalent) {}

    /**
     * The threshold of Moot that flags as many.
     *
     * @param threshold rounded to three decimals, with the interval over samples of the comments
     * @param flagged how many comments it flags, which ties and rounding may make a few more or fewer
     * @param both how many of those the other scorer flags too
     */
    public record Equivalent(Estimate threshold, int flagged, int both) {}

    /** The other scorer's name of what it scored. */
    public String name() {
        return name;
    }

    /** Moot's attribute for that. */
    public Attribute attribute() {
        return attribute;
    }

    /** How many comments both have scored. */
    public int comments() {
        return own.length;
    }

    /** Translates thresholds. */
    public List<Row> rows(List<Double> thresholds, Bootstrap bootstrap) {
        return thresholds.stream().map(threshold -> row(threshold, bootstrap)).toList();
    }

    private Row row(double threshold, Bootstrap bootstrap) {
        int flagged =
                (int) Arrays.stream(theirs).filter(score -> score >= threshold).count();
        if (flagged < FEWEST_FLAGGED) {
            return new Row(threshold, flagged, Optional.empty());
        }
        Estimate exact = bootstrap.estimate(own.length, counts -> equivalent(threshold, counts));
        Estimate rounded = new Estimate(rounded(exact.value()), rounded(exact.low()), rounded(exact.high()));
        int ownFlagged = 0;
        int both = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] >= rounded.value()) {
                ownFlagged++;
                both += theirs[i] >= threshold ? 1 : 0;
            }
        }
        return new Row(threshold, flagged, Optional.of(new Equivalent(rounded, ownFlagged, both)));
    }

    /** Moot's threshold in a sample, half way between the last score that is flagged and the next. */
    private double equivalent(double threshold, int[] counts) {
        int wanted = 0;
        for (int i = 0; i < theirs.length; i++) {
            wanted += theirs[i] >= threshold ? counts[i] : 0;
        }
        int flagged = 0;
        for (int place = 0; place < order.length; place++) {
            flagged += counts[order[place]];
            if (flagged >= wanted) {
                double last = own[order[place]];
                return place + 1 < order.length ? (last + own[order[place + 1]]) / 2 : last;
            }
        }
        return 0;
    }

    private static double rounded(double threshold) {
        return Math.round(threshold * 1000) / 1000.0;
    }
}
