package dev.moot.training.evaluation.comparison;

import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.Cut;
import dev.moot.training.evaluation.LabelledExamples;
import dev.moot.training.evaluation.LengthMatched;
import dev.moot.training.evaluation.Ranking;
import dev.moot.training.evaluation.ReliabilityBin;
import dev.moot.training.evaluation.Thresholds;
import dev.moot.training.evaluation.baseline.LengthBaseline;
import dev.moot.training.evaluation.report.AttributePlot;
import dev.moot.training.evaluation.report.AttributeResult;
import dev.moot.training.evaluation.report.ScorerResult;
import dev.moot.training.evaluation.report.SetResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scores of several scorers for the same examples of one attribute. */
final class AttributeComparison {

    /** The model's name in tables and plots. */
    static final String MODEL = "Moot";

    private static final int LEAST_MATCHED = 20;

    /** Scorers that tell nothing by their curve are left out of the plot. */
    private static final List<String> PLOTTED = List.of(MODEL, "fastText", "lexicon");

    private final LabelledExamples examples;
    private final boolean[] labels;
    private final Map<String, double[]> scores = new LinkedHashMap<>();
    private final Map<String, Double> thresholds = new HashMap<>();

    /** Takes examples of both classes. */
    AttributeComparison(LabelledExamples examples) {
        this.examples = examples;
        this.labels = examples.labels();
    }

    /** Adds a scorer whose threshold is given. */
    void add(String name, double[] scorerScores, double threshold) {
        scores.put(name, scorerScores);
        thresholds.put(name, threshold);
    }

    /** Adds a baseline; its threshold is the one with the highest F1 on the validation examples. */
    void add(String name, double[] validationScores, LabelledExamples validation, double[] scorerScores) {
        double threshold = Thresholds.maximisingF1(validationScores, validation.labels())
                .map(Cut::threshold)
                .orElse(0.5);
        add(name, scorerScores, threshold);
    }

    AttributeResult result(Bootstrap bootstrap) {
        List<SetResult> sets = sets();
        List<ScorerResult> results = new ArrayList<>();
        scores.forEach((name, scorerScores) -> results.add(ScorerResult.of(
                name,
                Objects.requireNonNull(thresholds.get(name)),
                scorerScores,
                labels,
                withinSets(name, sets),
                bootstrap)));
        double[] model = modelScores();
        return new AttributeResult(
                examples.attribute(),
                examples.size(),
                examples.positives(),
                examples.weak(),
                auc(model, examples.where(examples::isDirect)),
                results.get(0),
                results.subList(1, results.size()),
                matched(bootstrap),
                sets,
                BinaryMetrics.reliability(model, labels, ScorerResult.BINS));
    }

    /** The same among pairs of like length, of the model and of what knows length only. */
    private List<ScorerResult> matched(Bootstrap bootstrap) {
        int[] places = LengthMatched.of(examples);
        boolean[] own = labels(places);
        if (places.length < LEAST_MATCHED) {
            return List.of();
        }
        return Stream.of(MODEL, LengthBaseline.NAME)
                .filter(scores::containsKey)
                .map(name -> ScorerResult.of(
                        name,
                        Objects.requireNonNull(thresholds.get(name)),
                        IntStream.of(places)
                                .mapToDouble(i -> scores.get(name)[i])
                                .toArray(),
                        own,
                        Optional.empty(),
                        bootstrap))
                .toList();
    }

    private boolean[] labels(int[] places) {
        boolean[] own = new boolean[places.length];
        IntStream.range(0, places.length).forEach(i -> own[i] = labels[places[i]]);
        return own;
    }

    AttributePlot plot() {
        AttributePlot plot = new AttributePlot(examples.attribute());
        scores.forEach((name, scorerScores) -> {
            if (PLOTTED.contains(name)) {
                List<ReliabilityBin> bins = name.equals("lexicon")
                        ? List.of()
                        : BinaryMetrics.reliability(scorerScores, labels, ScorerResult.BINS);
                plot.add(name, Ranking.of(scorerScores, labels), bins);
            }
        });
        return plot;
    }

    List<WorstError> errors() {
        return WorstError.of(examples, modelScores(), Objects.requireNonNull(thresholds.get(MODEL)));
    }

    private double[] modelScores() {
        return Objects.requireNonNull(scores.get(MODEL));
    }

    private List<SetResult> sets() {
        List<SetResult> sets = new ArrayList<>();
        examples.placesBySet().forEach((set, places) -> {
            LabelledExamples members = examples.at(places);
            Map<String, Double> auc = new HashMap<>();
            // Whatever only knows the set gives all its members one score.
            scores.forEach((name, scorerScores) -> {
                if (Arrays.stream(places)
                                .mapToDouble(i -> scorerScores[i])
                                .distinct()
                                .count()
                        > 1) {
                    auc(scorerScores, places).ifPresent(value -> auc.put(name, value));
                }
            });
            sets.add(new SetResult(set, members.size(), members.positives(), members.weak(), auc));
        });
        return sets;
    }

    private Optional<Double> auc(double[] scorerScores, int[] places) {
        boolean[] placesLabels = labels(places);
        double auc = BinaryMetrics.auc(
                IntStream.of(places).mapToDouble(i -> scorerScores[i]).toArray(), placesLabels);
        return Double.isNaN(auc) ? Optional.empty() : Optional.of(auc);
    }

    private static Optional<Double> withinSets(String name, List<SetResult> sets) {
        OptionalDouble mean = sets.stream()
                .filter(SetResult::countsInMean)
                .flatMap(set -> Optional.ofNullable(set.auc().get(name)).stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }
}
