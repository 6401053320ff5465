package dev.moot.training.evaluation.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many functional cases are right: the tested attribute is flagged where it should be, and only there.
 *
 * @param functions the result of each function, in alphabetical order
 */
public record FunctionalResult(List<Function> functions) {

    public FunctionalResult {
        functions = List.copyOf(functions);
    }

    /**
     * One function.
     *
     * @param name what is to be shown
     * @param cases how many cases there are
     * @param groups of how many wordings
     * @param accuracy the share that is right, by scorer
     */
    public record Function(String name, int cases, int groups, Map<String, Double> accuracy) {

        public Function {
            accuracy = new TreeMap<>(accuracy);
        }
    }

    /** The mean over the functions, each counting the same. */
    public double mean(String scorer) {
        return functions.stream()
                .mapToDouble(function -> function.accuracy().get(scorer))
                .average()
                .orElse(Double.NaN);
    }
}
