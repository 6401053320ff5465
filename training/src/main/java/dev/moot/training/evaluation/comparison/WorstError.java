package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An example the model got very wrong: to read, not to publish.
 *
 * @param of the attribute, or {@code LAW}
 * @param id the example
 * @param set its data set
 * @param label what it deserves
 * @param given what the model says
 * @param parent the comment it answers
 * @param text the comment
 */
public record WorstError(
        String of, String id, String set, String label, String given, Optional<String> parent, String text) {

    /** How many are kept of each attribute. */
    static final int KEPT = 20;

    /** The directly labelled examples whose score is farthest from the label; examples on the right side are no errors. */
    static List<WorstError> of(LabelledExamples examples, double[] scores, double threshold) {
        boolean[] labels = examples.labels();
        return IntStream.range(0, scores.length)
                .filter(i -> (scores[i] >= threshold) != labels[i])
                .filter(i -> examples.isDirect(examples.examples().get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> labels[i] ? scores[i] : 1 - scores[i]))
                .limit(KEPT)
                .map(i -> {
                    Example example = examples.examples().get(i);
                    return of(
                            example,
                            examples.attribute().name(),
                            Double.toString(example.labels().get(examples.attribute())),
                            Double.toString(scores[i]));
                })
                .toList();
    }

    /** An example whose verdict is wrong. */
    static WorstError of(Example example, LegalVerdict deserved, LegalVerdict given) {
        return of(example, "LAW", deserved.name(), given.name());
    }

    private static WorstError of(Example example, String of, String label, String given) {
        return new WorstError(of, example.id(), example.set(), label, given, example.parent(), example.text());
    }
}
