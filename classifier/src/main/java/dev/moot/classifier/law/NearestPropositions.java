package dev.moot.classifier.law;

import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the propositions a comment may be about, and the sentence of the comment that comes nearest to each. */
final class NearestPropositions {

    private static final int CANDIDATES = 3;
    private static final int MOST_SENTENCES = 24;

    private final Retriever retriever;

    NearestPropositions(Retriever retriever) {
        this.retriever = retriever;
    }

    /**
     * A candidate and the sentence for which it was found.
     *
     * @param score how near the sentence is, by the retriever
     */
    record Near(Proposition proposition, Sentence sentence, double score) {}

    /** Those of the whole comment and its parent, and one more that a sentence is nearest to, if that is another. */
    List<Near> nearest(Question question) {
        String text = question.text();
        List<Sentence> sentences = Sentences.split(text);
        Map<String, Near> best = new LinkedHashMap<>();
        for (Sentence sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
            for (Candidate candidate : retriever.retrieve(sentence.in(text), CANDIDATES)) {
                Near near = new Near(candidate.proposition(), sentence, candidate.score());
                best.merge(candidate.proposition().id(), near, (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        Sentence whole = new Sentence(0, text.length());
        List<Near> nearest = new ArrayList<>();
        for (Candidate candidate : retriever.retrieve(question.query(), CANDIDATES)) {
            nearest.add(best.getOrDefault(
                    candidate.proposition().id(), new Near(candidate.proposition(), whole, candidate.score())));
        }
        best.values().stream()
                .filter(near -> !nearest.contains(near))
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(1)
                .forEach(nearest::add);
        return nearest;
    }
}
