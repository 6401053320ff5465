package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.LabelledExamples;
import dev.moot.training.evaluation.baseline.Baseline;
import dev.moot.training.evaluation.baseline.ConstantBaseline;
import dev.moot.training.evaluation.baseline.DataSetBaseline;
import dev.moot.training.evaluation.baseline.FastText;
import dev.moot.training.evaluation.baseline.FastTextBaseline;
import dev.moot.training.evaluation.baseline.LengthBaseline;
import dev.moot.training.evaluation.baseline.LexiconBaseline;
import dev.moot.training.evaluation.report.AttributePlot;
import dev.moot.training.evaluation.report.AttributeResult;
import dev.moot.training.evaluation.report.EvaluationReport;
import dev.moot.training.evaluation.report.EvaluationReport.DataSummary;
import dev.moot.training.evaluation.report.EvaluationReport.Method;
import dev.moot.training.evaluation.report.EvaluationReport.ModelSummary;
import dev.moot.training.evaluation.report.ScorerResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures a model beside the baselines on the same examples.
 *
 * <p>Not thread-safe; one evaluation after the other.
 */
public final class Evaluator {

    private final Bootstrap bootstrap;
    private final Optional<FastText> fastText;
    private final List<Baseline> baselines;
    private final Consumer<String> progress;

    /**
     * Makes an evaluator.
     *
     * @param bootstrap how intervals are drawn
     * @param fastText the fastText program, where it is installed
     * @param progress is told, line by line, what is being done
     */
    public Evaluator(Bootstrap bootstrap, Optional<FastText> fastText, Consumer<String> progress) throws IOException {
        this.bootstrap = bootstrap;
        this.fastText = fastText;
        this.progress = progress;
        this.baselines = Stream.concat(
                        Stream.of(
                                new ConstantBaseline(),
                                new DataSetBaseline(),
                                new LengthBaseline(),
                                new LexiconBaseline()),
                        fastText.stream().map(FastTextBaseline::new))
                .toList();
    }

    /**
     * Measures the model.
     *
     * @param tiers the model
     * @param material what to learn from and what to measure on
     * @param data what the report says of it
     * @param extras what else is asked
     */
    public Evaluation evaluate(Tiers tiers, Material material, DataSummary data, Extras extras) {
        Model model = tiers.shipped();
        progress.accept("scoring " + material.tested().size() + " examples");
        ModelScores scores = ModelScores.of(model, material.tested());
        Map<String, ModelScores> alone = new LinkedHashMap<>();
        tiers.alone().forEach((name, tier) -> {
            progress.accept("scoring them by the " + name);
            alone.put(name, ModelScores.of(tier, material.tested()));
        });
        ModelDescription description = model.description();
        List<AttributeResult> results = new ArrayList<>();
        Map<Attribute, String> unmeasured = new EnumMap<>(Attribute.class);
        List<AttributePlot> plots = new ArrayList<>();
        List<WorstError> errors = new ArrayList<>();
        description.thresholds().forEach((attribute, threshold) -> {
            LabelledExamples tested = LabelledExamples.of(attribute, material.tested());
            if (tested.hasBothClasses()) {
                progress.accept("comparing " + attribute);
                AttributeComparison comparison = new AttributeComparison(tested);
                comparison.add(AttributeComparison.MODEL, scores.of(tested), threshold);
                alone.forEach((name, own) -> comparison.add(name, own.of(tested), threshold));
                addBaselines(comparison, tested, material);
                results.add(comparison.result(bootstrap));
                plots.add(comparison.plot());
                errors.addAll(comparison.errors());
            } else {
                unmeasured.put(
                        attribute,
                        tested.size() == 0 ? "no example has a label for it" : "all its examples are of one class");
            }
        });
        progress.accept("comparing verdicts about the law");
        LawComparison law = new LawComparison(material, scores, progress);
        errors.addAll(law.errors());
        EvaluationReport report = new EvaluationReport(
                EvaluationReport.SCHEMA,
                new ModelSummary(description.name(), description.version(), description.hash()),
                data,
                new Method(
                        ScorerResult.BINS,
                        bootstrap.replicates(),
                        bootstrap.seed(),
                        fastText.map(program -> String.join(" ", FastText.SETTINGS))),
                results,
                unmeasured,
                law.result(fastText),
                alone.isEmpty() ? Optional.empty() : Optional.of(scores.shareOfDeep()),
                extras.functional().map(cases -> cases.ask(tiers.all())),
                extras.bias().map(bias -> bias.ask(model)));
        return new Evaluation(report, plots, errors);
    }

    private void addBaselines(AttributeComparison comparison, LabelledExamples tested, Material material) {
        Attribute attribute = tested.attribute();
        LabelledExamples train = LabelledExamples.of(attribute, material.train());
        LabelledExamples validation = LabelledExamples.of(attribute, material.validation());
        if (!train.hasBothClasses()) {
            progress.accept(attribute + ": no baselines, the training split does not hold both classes");
            return;
        }
        List<Example> both = Stream.concat(validation.examples().stream(), tested.examples().stream())
                .toList();
        for (Baseline baseline : baselines) {
            try {
                double[] scores = baseline.score(train, both);
                comparison.add(
                        baseline.name(),
                        Arrays.copyOf(scores, validation.size()),
                        validation,
                        Arrays.copyOfRange(scores, validation.size(), scores.length));
            } catch (IOException e) {
                progress.accept(attribute + ": left out " + baseline.name() + ": " + e.getMessage());
            }
        }
    }
}
