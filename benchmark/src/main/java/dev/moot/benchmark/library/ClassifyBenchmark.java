package dev.moot.benchmark.library;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Comment text to labels, spans and claims included. */
@State(Scope.Thread)
public class ClassifyBenchmark {

    /** Which tiers, and how many comments in a call. */
    public enum How {
        FAST_1(TierPolicy.FAST, 1),
        FAST_32(TierPolicy.FAST, 32),
        FAST_256(TierPolicy.FAST, 256),
        CASCADE_256(TierPolicy.CASCADE, 256),
        DEEP_256(TierPolicy.DEEP, 256);

        private final TierPolicy tiers;
        private final int batch;

        How(TierPolicy tiers, int batch) {
            this.tiers = tiers;
            this.batch = batch;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Param
    public How how;

    private Classifier classifier;
    private List<Comment> comments;
    private int next;

    @Setup
    public void open(LibraryState state) {
        comments = state.texts.stream().map(Comment::of).toList();
        classifier = ModelFile.bundled()
                .serving(how.tiers, Optional.of(KnowledgeBase.bundled()))
                .newClassifier();
    }

    @Benchmark
    public List<Labels> classify(Processed processed) {
        List<Comment> some = comments.subList(next, next + how.batch);
        next = (next + how.batch) % comments.size();
        processed.comments += how.batch;
        return classifier.classify(some);
    }

    @TearDown
    public void close() {
        classifier.close();
    }
}
