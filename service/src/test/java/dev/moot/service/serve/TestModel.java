package dev.moot.service.serve;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Tier;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.OperatingCurve;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model that can be made to fail: on a comment that holds one of the words below. Its scores are functions
 * of text, parent and title, so that a wrong context shows in the labels.
 */
final class TestModel implements Model {

    static final String POISON = "poison";

    /** A comment that holds this overflows the stack. */
    static final String ENDLESS = "endless";

    /** A comment that holds this takes more memory than there is. */
    static final String HUGE = "huge";

    /** A comment that holds this ends the process, as a crash does. */
    static final String DEADLY = "deadly";

    /** A comment that holds this takes long to label. */
    static final String SLOW = "slow";

    /** The exit code then. */
    static final int DEATH = 99;

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "test", "1", "sha256:" + "0".repeat(64), Map.of(Attribute.TOXICITY, 0.5, Attribute.INSULT, 0.5));

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    /** That of toxicity alone: no threshold finds all of it. */
    @Override
    public Optional<OperatingCurve> curve(Attribute attribute) {
        return attribute == Attribute.TOXICITY
                ? Optional.of(new OperatingCurve(
                        200, 100, true, List.of(0.2, 0.5, 0.9), List.of(180, 140, 20), List.of(95, 80, 20)))
                : Optional.empty();
    }

    @Override
    public Optional<String> card() {
        return Optional.of("# Model card: test");
    }

    @Override
    public Classifier newClassifier() {
        return new TestClassifier();
    }

    /** The score of toxicity of a text, and of insult of what parent and title are printed as. */
    static double score(String text) {
        return Math.floorMod(text.hashCode(), 10_000) / 10_000.0;
    }

    private static final class TestClassifier implements Classifier {

        @Override
        public List<Labels> classify(List<Comment> comments) {
            if (anyHolds(POISON, comments)) {
                throw new IllegalStateException("cannot label " + comments);
            }
            if (anyHolds(ENDLESS, comments)) {
                return classify(comments);
            }
            if (anyHolds(HUGE, comments)) {
                throw new IllegalStateException("has " + new long[Integer.MAX_VALUE - 8].length);
            }
            if (anyHolds(DEADLY, comments)) {
                Runtime.getRuntime().halt(DEATH);
            }
            if (anyHolds(SLOW, comments)) {
                waitForLong();
            }
            return comments.stream().map(TestClassifier::label).toList();
        }

        private static void waitForLong() {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean anyHolds(String word, List<Comment> comments) {
            return comments.stream().anyMatch(comment -> comment.text().contains(word));
        }

        private static Labels label(Comment comment) {
            Map<Attribute, Double> scores = Map.of(
                    Attribute.TOXICITY, score(comment.text()),
                    Attribute.INSULT, score(comment.parentText() + "/" + comment.articleTitle()));
            return new Labels(
                    new Civility(scores, Set.of(), List.of()),
                    new LawLabel(LegalVerdict.NONE, 0.9, List.of()),
                    Tier.FAST);
        }

        @Override
        public ModelDescription model() {
            return DESCRIPTION;
        }

        @Override
        public void close() {}
    }
}
