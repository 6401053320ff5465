package dev.moot.service.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.classifier.Civility;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectingClassifierTest {

    private final List<Integer> batchSizes = new ArrayList<>();

    @Test
    void asksOnceWhereNothingFails() {
        List<Optional<Labels>> labels = failingOn(text -> false).classify(comments(100));
        assertThat(labels).hasSize(100).allMatch(Optional::isPresent);
        assertThat(batchSizes).containsExactly(100);
    }

    @Test
    void labelsAllButTheCommentsItFailsOn() {
        Set<String> bad = Set.of("comment 0", "comment 41", "comment 42", "comment 99");
        List<Optional<Labels>> labels = failingOn(bad::contains).classify(comments(100));
        assertThat(IntStream.range(0, 100).filter(i -> labels.get(i).isEmpty())).containsExactly(0, 41, 42, 99);
    }

    @Test
    void survivesAStackOverflow() {
        BisectingClassifier classifier = new BisectingClassifier(new FakeClassifier(text -> {
            if (text.equals("comment 1")) {
                throw new StackOverflowError();
            }
            return false;
        }));
        assertThat(classifier.classify(comments(3)))
                .extracting(Optional::isPresent)
                .containsExactly(true, false, true);
    }

    @Test
    void halvesABatchForWhichTheMemoryDoesNotSuffice() {
        BisectingClassifier classifier = new BisectingClassifier(new FakeClassifier(text -> {
            if (batchSizes.get(batchSizes.size() - 1) > 30) {
                throw new OutOfMemoryError();
            }
            return false;
        }));
        assertThat(classifier.classify(comments(100))).hasSize(100).allMatch(Optional::isPresent);
    }

    @Test
    void blamesNoCommentForWhichTheMemoryDoesNotSuffice() {
        BisectingClassifier classifier = new BisectingClassifier(new FakeClassifier(text -> {
            if (text.equals("comment 1")) {
                throw new OutOfMemoryError();
            }
            return false;
        }));
        assertThatThrownBy(() -> classifier.classify(comments(3))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void rejectsACommentWhoseExceptionHasNoTrace() {
        BisectingClassifier classifier = new BisectingClassifier(new FakeClassifier(text -> {
            if (text.equals("comment 1")) {
                throw new TracelessException();
            }
            return false;
        }));
        assertThat(classifier.classify(comments(2)))
                .extracting(Optional::isPresent)
                .containsExactly(true, false);
    }

    /** What the JVM makes of an exception that the same line has thrown often. */
    private static final class TracelessException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TracelessException() {
            super("no trace", null, false, false);
        }
    }

    @Test
    void blamesNoCommentWhereTheClassifierFailsOnAll() {
        BisectingClassifier classifier = failingOn(text -> true);
        assertThatThrownBy(() -> classifier.classify(comments(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the classifier fails on any comment");
        assertThatThrownBy(classifier::warmUp).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void labelsNothingForNothing() {
        assertThat(failingOn(text -> true).classify(List.of())).isEmpty();
    }

    private BisectingClassifier failingOn(Predicate<String> bad) {
        return new BisectingClassifier(new FakeClassifier(bad));
    }

    private static List<Comment> comments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Comment.of("comment " + i))
                .toList();
    }

    private final class FakeClassifier implements Classifier {

        private final Predicate<String> bad;

        FakeClassifier(Predicate<String> bad) {
            this.bad = bad;
        }

        @Override
        public List<Labels> classify(List<Comment> comments) {
            batchSizes.add(comments.size());
            if (comments.stream().map(Comment::text).anyMatch(bad)) {
                throw new IllegalStateException("cannot");
            }
            return comments.stream()
                    .map(comment -> new Labels(
                            new Civility(Map.of(), Set.of(), List.of()),
                            new LawLabel(LegalVerdict.NONE, 1, List.of()),
                            Tier.FAST))
                    .toList();
        }

        @Override
        public ModelDescription model() {
            return new ModelDescription("fake", "1", "sha256:0", Map.of());
        }

        @Override
        public void close() {}
    }
}
