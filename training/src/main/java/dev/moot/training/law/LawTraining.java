package dev.moot.training.law;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.law.Bm25Retriever;
import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LawEvidence;
import dev.moot.classifier.law.Likeness;
import dev.moot.classifier.law.LikenessJudge;
import dev.moot.classifier.law.PairJudge;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Softmax;
import dev.moot.classifier.model.ModelFile;
import dev.moot.training.dataset.LawSplit;
import dev.moot.training.dataset.Split;
import dev.moot.training.entailment.PairPlan;
import dev.moot.training.entailment.PairTraining;
import dev.moot.training.pair.PairExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fits what the legal axis decides by: the weights of a comment's likeness to a proposition on the training split, and the
 * decision on the validation split. Trains the pair network beside it, on sentence pairs of all subjects and then on pairs of
 * comments and propositions, and measures other judges to compare with.
 */
public final class LawTraining {

    private static final int WATCHED = 320;
    private static final int BATCH = 32;

    private final KnowledgeBase knowledge;
    private final Retriever retriever;
    private final Likeness likeness;
    private final List<LawComment> comments;

    /** Prepares training on a knowledge base and the comments about it. */
    public LawTraining(KnowledgeBase knowledge, List<LawComment> comments) {
        this.knowledge = knowledge;
        this.retriever = new Bm25Retriever(knowledge);
        this.likeness = new Likeness(knowledge);
        this.comments = List.copyOf(comments);
    }

    /**
     * How long each of the two courses lasts.
     *
     * @param generalSteps steps on sentence pairs of all subjects
     * @param lawSteps steps on pairs of the law
     * @param seed of every random choice
     */
    public record Settings(int generalSteps, int lawSteps, long seed) {}

    /**
     * Trains the pair network, or goes on.
     *
     * @param general sentence pairs of all subjects
     * @param work where checkpoints and curves of the loss go
     * @return its weights by name
     */
    public Map<String, float[]> train(List<PairExample> general, Settings settings, Path work) throws IOException {
        long seed = settings.seed();
        Map<String, float[]> first = new PairTraining(
                        new PairPlan(BATCH, settings.generalSteps(), 1e-4, seed), work.resolve("general"))
                .run(
                        PairTraining.initial(seed),
                        PairChoice.training(general, seed),
                        PairChoice.watched(general, WATCHED, seed));
        List<PairExample> held = LawPairs.of(knowledge, retriever, comments, Split.VALIDATION, seed + 1);
        Collections.shuffle(held, new Random(seed));
        return new PairTraining(new PairPlan(BATCH, settings.lawSteps(), 2e-4, seed), work.resolve("law"))
                .run(
                        first,
                        LawPairs.of(knowledge, retriever, comments, Split.TRAIN, seed),
                        held.subList(0, Math.min(WATCHED, held.size())));
    }

    /** What the judge that is shipped weighs with, fitted on the comments of the training split. */
    public Softmax likeness() {
        return LikenessFit.fit(split(Split.TRAIN), retriever, likeness);
    }

    /** The judge that is shipped. */
    public Judge likeness(Softmax weights) {
        return new LikenessJudge(retriever, likeness, weights);
    }

    /** A judge that looks for the nearest paraphrase by static embeddings. */
    public Judge paraphrases(ModelFile model) {
        return new ParaphraseJudge(retriever, embedding(model));
    }

    /** A judge that asks the encoder as it comes and a small network behind it. */
    public Judge frozenEncoder(ModelFile model, long seed) {
        return new FrozenEncoderJudge(retriever, model.fastTier().wordPiece(), split(Split.TRAIN), seed);
    }

    /** A judge that knows nothing, behind which the fast tier decides alone. */
    public Judge none() {
        return questions ->
                questions.stream().map(it -> new LawEvidence(List.of())).toList();
    }

    /** The judge that asks the pair network. */
    public Judge pairs(ModelFile model, Map<String, float[]> weights) {
        return new PairJudge(
                retriever,
                new PairModel(
                        MiniLm.load(PairModel.FIRST_TUNED), model.fastTier().wordPiece(), weights));
    }

    /** Fits the decision behind the fast tier of a model and a judge, on the comments of the validation split. */
    public LawDecision decide(ModelFile model, Softmax likeness, Judge judge) {
        return DecisionFit.fit(likeness, new LawPanel(model, judge).judge(split(Split.VALIDATION)));
    }

    /** Measures a decision on the comments of the test split, as Markdown. */
    public String evaluate(ModelFile model, Judge judge, LawDecision decision) {
        return LawReport.of(new LawPanel(model, judge).judge(split(Split.TEST)), decision);
    }

    /**
     * Measures each of some judges with a decision of its own, as a table in Markdown.
     *
     * @param judges by what they are called, in the order of the rows
     */
    public String compare(ModelFile model, Softmax likeness, Map<String, Judge> judges) {
        StringBuilder table = new StringBuilder(256)
                .append("| judge | macro-F1 of the likeliest | the same, propositions never trained on |")
                .append(" misinformation: precision | recall |\n|---|---:|---:|---:|---:|\n");
        judges.forEach((name, judge) -> {
            LawDecision decision = decide(model, likeness, judge);
            table.append(LawReport.compared(name, new LawPanel(model, judge).judge(split(Split.TEST)), decision));
        });
        return table.toString();
    }

    /** Recall of the retriever on the comments of the test split, and of others beside it, as Markdown. */
    public String recall(ModelFile model) {
        Retriever embeddings = new EmbeddingRetriever(knowledge, embedding(model));
        Map<String, Retriever> retrievers = new LinkedHashMap<>();
        retrievers.put("BM25", retriever);
        retrievers.put("static embeddings", embeddings);
        retrievers.put("both, by rank", new FusedRetriever(List.of(retriever, embeddings)));
        return RetrievalRecall.table(RetrievalRecall.measure(retriever, split(Split.TEST)))
                + "\n"
                + RetrievalRecall.compared(retrievers, split(Split.TEST));
    }

    private Embedding embedding(ModelFile model) {
        return new Embedding(
                knowledge, model.fastTier().wordPiece(), model.fastTier().packedStaticTable());
    }

    private List<LawComment> split(Split split) {
        return comments.stream()
                .filter(comment -> LawSplit.ofComment(comment.text(), comment.entry()) == split)
                .toList();
    }
}
