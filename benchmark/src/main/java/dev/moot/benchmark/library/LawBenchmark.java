package dev.moot.benchmark.library;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LawEvidence;
import dev.moot.classifier.law.LikenessJudge;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.classifier.text.TextNormalizer;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the step of the law costs: of its own, and by what it takes to do without it. */
@State(Scope.Thread)
public class LawBenchmark {

    private static final int BATCH = 256;

    private Judge judge;
    private Classifier withoutLaw;
    private List<Question> questions;
    private List<Comment> comments;
    private int next;

    @Setup
    public void open(LibraryState state) {
        TextNormalizer normalizer = new TextNormalizer();
        KnowledgeBase knowledge = KnowledgeBase.bundled();
        judge = new LikenessJudge(knowledge, LawDecision.bundled().likeness());
        withoutLaw =
                ModelFile.bundled().serving(TierPolicy.FAST, Optional.empty()).newClassifier();
        comments = state.texts.stream().map(Comment::of).toList();
        questions = state.texts.stream()
                .map(text -> new Question("", normalizer.normalize(text).text()))
                .toList();
    }

    /** Retrieval and judgement of comments that were let through to it. */
    @Benchmark
    public List<LawEvidence> law(Processed processed) {
        return judge.judge(questions.subList(from(processed), next));
    }

    /** As {@link ClassifyBenchmark} with batches of 256, but no knowledge base. */
    @Benchmark
    public List<Labels> classifyWithoutLaw(Processed processed) {
        return withoutLaw.classify(comments.subList(from(processed), next));
    }

    private int from(Processed processed) {
        int from = next % comments.size();
        next = from + BATCH;
        processed.comments += BATCH;
        return from;
    }

    @TearDown
    public void close() {
        withoutLaw.close();
    }
}
