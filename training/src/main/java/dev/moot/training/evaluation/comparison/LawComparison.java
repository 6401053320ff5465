package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.baseline.FastText;
import dev.moot.training.evaluation.report.LawConfusion;
import dev.moot.training.evaluation.report.LawResult;
import dev.moot.training.evaluation.report.ScorerResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The legal axis: the model's verdicts against those the examples deserve.
 *
 * <p>Only verdicts given directly count in the matrix. A weak {@code none}, taken for granted of comments without a legal
 * word, tells how often the model sees misinformation where there is none.
 */
final class LawComparison {

    private static final Pattern NUMBERED = Pattern.compile(".*/([^/]+)-\\d+");

    private final Material material;
    private final ModelScores scores;
    private final Consumer<String> progress;
    private final List<Example> direct;

    LawComparison(Material material, ModelScores scores, Consumer<String> progress) {
        this.material = material;
        this.scores = scores;
        this.progress = progress;
        this.direct = material.tested().stream().filter(LawComparison::isDirect).toList();
    }

    private static boolean isDirect(Example example) {
        return example.law().isPresent() && example.lawWeight() == 1;
    }

    /** The corpus has a file for each domain of law and numbers its examples: law_corpus/law-speech-0007. */
    static String domain(Example example) {
        Matcher numbered = NUMBERED.matcher(example.id());
        return numbered.matches() ? numbered.group(1) : example.set();
    }

    private static List<LegalVerdict> deserved(List<Example> examples) {
        return examples.stream().map(example -> example.law().orElseThrow()).toList();
    }

    /**
     * Compares the verdicts.
     *
     * @param fastText the program, where it is installed
     * @return empty where no example carries a direct verdict
     */
    Optional<LawResult> result(Optional<FastText> fastText) {
        if (direct.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Example>> byDomain = direct.stream()
                .collect(Collectors.groupingBy(LawComparison::domain, TreeMap::new, Collectors.toList()));
        List<Example> assumed = material.tested().stream()
                .filter(example -> example.law().equals(Optional.of(LegalVerdict.NONE)) && !isDirect(example))
                .toList();
        return Optional.of(new LawResult(
                model(direct),
                calibrationError(),
                baselines(fastText),
                byDomain.entrySet().stream()
                        .map(domain -> new LawResult.Named(domain.getKey(), model(domain.getValue())))
                        .toList(),
                assumed.size(),
                model(assumed).given(LegalVerdict.MISINFORMATION)));
    }

    /** The examples whose verdict is wrong, those first of which the model is surest. */
    List<WorstError> errors() {
        return direct.stream()
                .filter(example -> law(example).verdict() != example.law().orElseThrow())
                .sorted(Comparator.comparingDouble(example -> -law(example).score()))
                .limit(WorstError.KEPT)
                .map(example -> WorstError.of(
                        example, example.law().orElseThrow(), law(example).verdict()))
                .toList();
    }

    private LawLabel law(Example example) {
        return scores.of(example).law();
    }

    private LawConfusion model(List<Example> examples) {
        return LawConfusion.of(
                deserved(examples),
                examples.stream().map(example -> law(example).verdict()).toList());
    }

    private double calibrationError() {
        boolean[] right = new boolean[direct.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = law(direct.get(i)).verdict() == direct.get(i).law().orElseThrow();
        }
        return BinaryMetrics.expectedCalibrationError(
                direct.stream().mapToDouble(example -> law(example).score()).toArray(), right, ScorerResult.BINS);
    }

    private List<LawResult.Named> baselines(Optional<FastText> fastText) {
        List<Example> train =
                material.train().stream().filter(LawComparison::isDirect).toList();
        List<LawResult.Named> baselines = new ArrayList<>();
        if (train.isEmpty()) {
            progress.accept("law: no baselines, the training split holds no verdicts");
            return baselines;
        }
        LegalVerdict commonest = deserved(train).stream()
                .collect(Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        baselines.add(
                named("constant", direct.stream().map(example -> commonest).toList()));
        fastText.flatMap(program -> verdicts(program, train))
                .ifPresent(verdicts -> baselines.add(named("fastText", verdicts)));
        return baselines;
    }

    private Optional<List<LegalVerdict>> verdicts(FastText fastText, List<Example> train) {
        try {
            return Optional.of(fastText
                    .trainAndScore(
                            train.stream().map(Example::text).toList(),
                            deserved(train).stream().map(Enum::name).toList(),
                            direct.stream().map(Example::text).toList())
                    .stream()
                    .map(LawComparison::likeliest)
                    .toList());
        } catch (IOException e) {
            progress.accept("law: left out fastText: " + e.getMessage());
            return Optional.empty();
        }
    }

    private LawResult.Named named(String name, List<LegalVerdict> given) {
        return new LawResult.Named(name, LawConfusion.of(deserved(direct), given));
    }

    private static LegalVerdict likeliest(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> LegalVerdict.valueOf(entry.getKey()))
                .orElse(LegalVerdict.NONE);
    }
}
