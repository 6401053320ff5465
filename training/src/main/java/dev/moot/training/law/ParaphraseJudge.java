package dev.moot.training.law;

import dev.moot.classifier.law.LawEvidence.Leaning;
import dev.moot.classifier.law.LawEvidence.Match;
import dev.moot.classifier.law.NearestJudge;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Side;
import dev.moot.classifier.law.Statement;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import dev.moot.classifier.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the side of the paraphrase that a comment resembles most, by the cosine of static embeddings; it hardly knows a denial
 * from an assertion in the same words. Something to compare with. Thread-safe.
 */
final class ParaphraseJudge extends NearestJudge {

    /** How sharply a difference of cosines tells the sides apart. */
    private static final double STEEPNESS = 15;

    private final Embedding embedding;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final Map<String, Sides> sides = new ConcurrentHashMap<>();

    /** Judges by the knowledge base that the retriever searches. */
    ParaphraseJudge(Retriever retriever, Embedding embedding) {
        super(retriever);
        this.embedding = embedding;
    }

    private record Sides(List<float[]> falseSide, List<float[]> correct) {}

    @Override
    protected Match match(String text, Proposition proposition) {
        Sides of = sides.computeIfAbsent(proposition.id(), id -> sides(proposition));
        Sentence nearest = new Sentence(0, text.length());
        Nearness most = new Nearness(-1, -1);
        for (Sentence sentence : Sentences.split(text)) {
            Nearness here = nearness(sentence.in(text), of);
            if (here.most() > most.most()) {
                most = here;
                nearest = sentence;
            }
        }
        return new Match(
                proposition, nearest, most.leaning().meanWith(nearness(text, of).leaning()));
    }

    private Sides sides(Proposition proposition) {
        List<float[]> falseSide = new ArrayList<>();
        List<float[]> correct = new ArrayList<>();
        for (Statement statement : proposition.statements()) {
            if (statement.side().isPresent()) {
                float[] vector =
                        embedding.of(normalizer.normalize(statement.text()).text());
                (statement.side().get() == Side.FALSE ? falseSide : correct).add(vector);
            }
        }
        return new Sides(falseSide, correct);
    }

    /**
     * How near a text comes to the nearest paraphrase of each side.
     *
     * @param wrong the cosine with that of the false side
     * @param right with that of the correct one
     */
    private record Nearness(double wrong, double right) {

        double most() {
            return Math.max(wrong, right);
        }

        Leaning leaning() {
            double share = 1 / (1 + Math.exp(STEEPNESS * (right - wrong)));
            double near = Math.max(0, most());
            return new Leaning(share * near, (1 - share) * near);
        }
    }

    private Nearness nearness(String text, Sides sides) {
        float[] vector = embedding.of(text);
        return new Nearness(nearest(vector, sides.falseSide()), nearest(vector, sides.correct()));
    }

    private static double nearest(float[] text, List<float[]> statements) {
        return statements.stream()
                .mapToDouble(statement -> Embedding.cosine(text, statement))
                .max()
                .orElse(0);
    }
}
