package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Candidate;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Side;
import dev.moot.classifier.law.Statement;
import dev.moot.training.dataset.LawSplit;
import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Pairs of what readers say and the two sides of a proposition, of propositions that may be trained on.
 *
 * <p>A paraphrase of the false side entails it and contradicts the correct one, and the other way round; what is related takes
 * neither side. Paraphrases are held against each other as well. A comment counts as a whole and by the sentence that is
 * nearest to its proposition. Against each stands a proposition that the retriever takes for the same subject, where it is
 * not: neither side.
 */
public final class LawPairs {

    private static final String SET = "law";
    private static final int NEAREST = 4;
    private static final double SHARE_OF_PARAPHRASES_AGAINST_OTHERS = 0.4;

    private final KnowledgeBase knowledge;
    private final Retriever retriever;
    private final Random random;
    private final List<PairExample> pairs = new ArrayList<>();

    private LawPairs(KnowledgeBase knowledge, Retriever retriever, long seed) {
        this.knowledge = knowledge;
        this.retriever = retriever;
        this.random = new Random(seed);
    }

    /** Makes the pairs of one split; the same seed makes the same pairs. */
    public static List<PairExample> of(
            KnowledgeBase knowledge, Retriever retriever, List<LawComment> comments, Split split, long seed) {
        LawPairs maker = new LawPairs(knowledge, retriever, seed);
        if (split == Split.TRAIN) {
            knowledge.propositions().stream().filter(LawPairs::mayTrain).forEach(maker::addStatements);
        }
        comments.stream()
                .filter(comment -> LawSplit.ofComment(comment.text(), comment.entry()) == split)
                .forEach(maker::addComment);
        return maker.pairs;
    }

    private static boolean mayTrain(Proposition proposition) {
        return LawSplit.ofProposition(proposition.id()) == Split.TRAIN;
    }

    private void addStatements(Proposition proposition) {
        add(proposition.falseSide(), proposition.correct(), Relation.CONTRADICTS);
        add(proposition.correct(), proposition.falseSide(), Relation.CONTRADICTS);
        for (Statement statement : proposition.statements()) {
            Side about = side();
            add(statement.text(), text(proposition, about), relation(statement.side(), about));
            if (statement.side().isPresent()) {
                addParaphrase(statement, proposition);
            }
            if (random.nextDouble() < SHARE_OF_PARAPHRASES_AGAINST_OTHERS) {
                addAnother(statement.text(), Optional.of(proposition.id()));
            }
        }
    }

    /** Against another paraphrase, so that it is not the wording of the two sides that is learnt. */
    private void addParaphrase(Statement statement, Proposition proposition) {
        List<Statement> others = proposition.statements().stream()
                .filter(other -> other.side().isPresent() && !other.equals(statement))
                .toList();
        if (!others.isEmpty()) {
            Statement other = others.get(random.nextInt(others.size()));
            add(
                    statement.text(),
                    other.text(),
                    relation(statement.side(), other.side().get()));
        }
    }

    private void addComment(LawComment comment) {
        String before =
                comment.parent().map(parent -> parent.replace('\n', ' ') + "\n").orElse("");
        String whole = before + comment.text().replace('\n', ' ');
        Optional<Proposition> proposition = comment.entry().flatMap(knowledge::find);
        if (proposition.isPresent()) {
            Optional<Side> taken =
                    Optional.of(comment.verdict() == LegalVerdict.MISINFORMATION ? Side.FALSE : Side.CORRECT);
            addBothSides(whole, proposition.get(), taken);
            addAnother(whole, comment.entry());
            nearestSentence(comment, proposition.get()).ifPresent(sentence -> {
                addBothSides(sentence, proposition.get(), taken);
                addAnother(sentence, comment.entry());
            });
        } else if (comment.verdict() == LegalVerdict.NONE) {
            addAnother(whole, Optional.empty());
            addAnother(whole, Optional.empty());
            for (String sentence : comment.sentences()) {
                addAnother(sentence, Optional.empty());
            }
        }
    }

    private void addBothSides(String premise, Proposition proposition, Optional<Side> taken) {
        for (Side about : Side.values()) {
            add(premise, text(proposition, about), relation(taken, about));
        }
    }

    /** The sentence of a comment of several that the retriever finds nearest to the proposition. */
    private Optional<String> nearestSentence(LawComment comment, Proposition proposition) {
        List<String> sentences = comment.sentences();
        if (sentences.size() < 2) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        double most = 0;
        for (String sentence : sentences) {
            for (Candidate candidate : retriever.retrieve(sentence, NEAREST)) {
                if (candidate.proposition().equals(proposition) && candidate.score() > most) {
                    most = candidate.score();
                    nearest = Optional.of(sentence);
                }
            }
        }
        return nearest;
    }

    /** Adds a proposition that seems near and is another; none that is kept for testing. */
    private void addAnother(String premise, Optional<String> entry) {
        List<Proposition> others = retriever.retrieve(premise, NEAREST).stream()
                .map(Candidate::proposition)
                .filter(LawPairs::mayTrain)
                .filter(other -> entry.isEmpty() || !entry.get().equals(other.id()))
                .toList();
        if (!others.isEmpty()) {
            Proposition other = others.get(random.nextInt(Math.min(2, others.size())));
            add(premise, text(other, side()), Relation.NEUTRAL);
        }
    }

    private Side side() {
        return random.nextBoolean() ? Side.FALSE : Side.CORRECT;
    }

    private static String text(Proposition proposition, Side side) {
        return side == Side.FALSE ? proposition.falseSide() : proposition.correct();
    }

    private static Relation relation(Optional<Side> taken, Side about) {
        return taken.map(side -> side == about ? Relation.ENTAILS : Relation.CONTRADICTS)
                .orElse(Relation.NEUTRAL);
    }

    private void add(String premise, String hypothesis, Relation relation) {
        String id = SET + "/" + pairs.size();
        pairs.add(new PairExample(id, SET, premise, hypothesis, PairLabel.of(relation), 1, id, Split.TRAIN));
    }
}
