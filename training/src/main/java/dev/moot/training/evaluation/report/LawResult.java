package dev.moot.training.evaluation.report;

import java.util.List;

/**
 * How well the legal axis is told.
 *
 * @param all all examples judged directly
 * @param calibrationError how far the verdict's score is from the share of right verdicts
 * @param baselines the baselines on the same examples
 * @param domains each domain of law by itself, in alphabetical order
 * @param assumedNone examples nobody judged, taken to claim nothing about the law
 * @param falseAlarms how many of these are called misinformation
 */
public record LawResult(
        LawConfusion all,
        double calibrationError,
        List<Named> baselines,
        List<Named> domains,
        int assumedNone,
        int falseAlarms) {

    public LawResult {
        baselines = List.copyOf(baselines);
        domains = List.copyOf(domains);
    }

    /**
     * A confusion matrix with a name.
     *
     * @param name a baseline or a domain
     * @param confusion its matrix
     */
    public record Named(String name, LawConfusion confusion) {}
}
