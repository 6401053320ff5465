package dev.moot.training.deep;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.encoder.FineTuning;
import dev.moot.training.encoder.LengthBatches;
import dev.moot.training.encoder.LossCurve;
import dev.moot.training.train.Targets;
import dev.moot.training.train.ValidationAuc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A training run of the deep tier; goes on where an earlier one in the same folder was cut off. */
public final class DeepTraining {

    private static final int STEPS_BETWEEN_CHECKS = 250;
    private static final int WATCHED = 2000;

    private final DeepPlan plan;
    private final Outputs outputs;
    private final Path directory;
    private final Consumer<String> log;
    private final Map<String, float[]> open = MiniLm.weights();
    private final WordPiece wordPiece;

    /**
     * Prepares a run.
     *
     * @param directory where its checkpoint and its curve are written
     * @param log receives a line for each check on held-out examples
     */
    public DeepTraining(DeepPlan plan, Outputs outputs, Path directory, Consumer<String> log) throws IOException {
        this.plan = plan;
        this.outputs = outputs;
        this.directory = directory;
        this.log = log;
        this.wordPiece = new WordPiece(MiniLm.vocabulary());
    }

    /**
     * Runs, or goes on.
     *
     * @param training the examples it learns from
     * @param validation the examples some of which are watched
     */
    public TunedWeights run(List<Example> training, List<Example> validation) throws IOException {
        Map<String, float[]> start = plan.tuning().initial(open, outputs.size(), plan.seed());
        FineTuning<DeepNetwork, DeepText> run = new FineTuning<>(directory, start);
        List<Targets> targets = Targets.of(training, outputs);
        float[] emphasis = Emphasis.of(targets, outputs.size());
        List<DeepText> texts = DeepText.of(training, targets, wordPiece);
        HeldOut held = HeldOut.of(some(validation), outputs, wordPiece);
        MiniLm lower = plan.tuning().lower(open);
        int steps = (int) (plan.epochs() * Emphasis.epoch(training, texts, 0).size() / plan.batch());
        LossCurve curve = new LossCurve(directory.resolve("curve.tsv"), "AUC", run.done());
        Map<String, float[]> learnt = run.run(
                new FineTuning.Schedule(
                        "encoder", plan.batch(), steps, step -> plan.rate(step, steps), STEPS_BETWEEN_CHECKS),
                (part, weights) -> new DeepNetwork(part, plan.tuning().tuned(), weights),
                epoch -> LengthBatches.of(
                        Emphasis.epoch(training, texts, epoch), DeepText::length, plan.batch(), plan.seed() + epoch),
                part -> DeepBatch.of(lower, part, emphasis),
                (replicas, step, loss) -> {
                    float[][] logits = held.logits(
                            tuned(start, replicas.first().encoder().learnt()).merge(open, Precision.FLOAT32));
                    log.accept(curve.add(new LossCurve.Check(
                            step,
                            loss,
                            ValidationAuc.loss(logits, held.targets()),
                            ValidationAuc.mean(logits, held.targets()))));
                });
        curve.plot(directory.resolve("curve.svg"));
        return tuned(start, learnt);
    }

    private TunedWeights tuned(Map<String, float[]> start, Map<String, float[]> learnt) {
        return TunedWeights.difference(plan.tuning().layers(), Tuning.merged(start, learnt), open);
    }

    private static List<Example> some(List<Example> validation) {
        List<Example> some = new ArrayList<>();
        int every = Math.max(1, validation.size() / WATCHED);
        for (int i = 0; i < validation.size(); i += every) {
            some.add(validation.get(i));
        }
        return some;
    }
}
