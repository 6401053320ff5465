package dev.moot.benchmark.library;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import java.util.List;
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

    /** Comments in a call. */
    @Param({"1", "32", "256"})
    public int batch;

    private Classifier classifier;
    private List<Comment> comments;
    private int next;

    @Setup
    public void open(LibraryState state) {
        comments = state.texts.stream().map(Comment::of).toList();
        classifier = ModelFile.bundled()
                .serving(TierPolicy.FAST, Optional.of(KnowledgeBase.bundled()))
                .newClassifier();
    }

    @Benchmark
    public List<Labels> classify(Processed processed) {
        List<Comment> some = comments.subList(next, next + batch);
        next = (next + batch) % comments.size();
        processed.comments += batch;
        return classifier.classify(some);
    }

    @TearDown
    public void close() {
        classifier.close();
    }
}
