package dev.moot.training.evaluation.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * One attribute within one data set.
 *
 * @param set the data set
 * @param examples number of its examples with a label for the attribute
 * @param positives how many of them are positive
 * @param weak how many have a weak label
 * @param auc AUC of each scorer; empty where all examples are of one class
 */
public record SetResult(String set, int examples, int positives, int weak, Map<String, Double> auc) {

    /** A set counts in the mean over sets from this many examples of each class on. */
    public static final int ENOUGH = 10;

    public SetResult {
        auc = new TreeMap<>(auc);
    }

    /** Whether the set's AUC is more than chance's play, so that it counts in the mean over sets. */
    public boolean countsInMean() {
        return positives >= ENOUGH && examples - positives >= ENOUGH;
    }
}
