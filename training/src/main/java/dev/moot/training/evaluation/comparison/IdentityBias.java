package dev.moot.training.evaluation.comparison;

import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.model.Model;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.source.IdentityTemplates;
import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.report.BiasResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Sentences made from templates, each with a word for a group of people; and whether that word moves a model's score. */
public final class IdentityBias {

    private final List<IdentityTemplates.Sentence> sentences;

    private IdentityBias(List<IdentityTemplates.Sentence> sentences) {
        this.sentences = sentences;
    }

    /**
     * Reads the sentences that no model is trained on.
     *
     * @param folder the folder of the set
     */
    public static IdentityBias read(SetFolder folder) throws IOException {
        return new IdentityBias(IdentityTemplates.held(folder));
    }

    BiasResult ask(Model model) {
        double[] scores = new double[sentences.size()];
        try (Classifier classifier = model.newClassifier()) {
            List<Labels> labels = classifier.classify(
                    sentences.stream().map(each -> Comment.of(each.text())).toList());
            for (int i = 0; i < scores.length; i++) {
                scores[i] =
                        Objects.requireNonNull(labels.get(i).civility().scores().get(TOXICITY));
            }
        }
        List<BiasResult.Identity> identities = new ArrayList<>();
        for (String term : sentences.stream()
                .map(IdentityTemplates.Sentence::term)
                .distinct()
                .sorted()
                .toList()) {
            identities.add(new BiasResult.Identity(
                    term,
                    (int) sentences.stream()
                            .filter(each -> each.term().equals(term))
                            .count(),
                    auc(scores, each -> each.term().equals(term)),
                    auc(scores, each -> each.term().equals(term) != each.toxic()),
                    auc(scores, each -> each.term().equals(term) == each.toxic())));
        }
        return new BiasResult(sentences.size(), auc(scores, each -> true), identities);
    }

    private double auc(double[] scores, Predicate<IdentityTemplates.Sentence> chosen) {
        int[] places = IntStream.range(0, scores.length)
                .filter(i -> chosen.test(sentences.get(i)))
                .toArray();
        boolean[] labels = new boolean[places.length];
        IntStream.range(0, places.length)
                .forEach(i -> labels[i] = sentences.get(places[i]).toxic());
        return BinaryMetrics.auc(
                IntStream.of(places).mapToDouble(i -> scores[i]).toArray(), labels);
    }
}
