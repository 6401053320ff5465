package dev.moot.training.law;

import dev.moot.classifier.law.Candidate;
import dev.moot.classifier.law.Retriever;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several retrievers as one, by reciprocal rank fusion: a proposition scores the sum of 1 / (60 + rank) over the rankings it
 * is in. Ranks need no common scale, so words and embeddings can be joined without tuning (Cormack, Clarke and Büttcher,
 * "Reciprocal Rank Fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009).
 *
 * <p>The statement of a candidate is that of the ranking in which it stands highest, of the earlier retriever if equal.
 *
 * <p>Thread-safe.
 */
final class FusedRetriever implements Retriever {

    /** How much the first ranks count over later ones; the value of the paper. */
    private static final int SMOOTHING = 60;

    /** How far each ranking is read at least: what is below adds next to nothing. */
    private static final int DEPTH = 50;

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.proposition().id());

    private final List<Retriever> retrievers;

    /** Joins retrievers over the same knowledge base. */
    FusedRetriever(List<Retriever> retrievers) {
        if (retrievers.isEmpty()) {
            throw new IllegalArgumentException("'retrievers' must not be empty");
        }
        this.retrievers = List.copyOf(retrievers);
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        Map<String, Fused> byId = new TreeMap<>();
        for (Retriever retriever : retrievers) {
            List<Candidate> ranking = retriever.retrieve(sentence, Math.max(k, DEPTH));
            for (int i = 0; i < ranking.size(); i++) {
                Candidate candidate = ranking.get(i);
                Fused here = new Fused(candidate, i, 1.0 / (SMOOTHING + i + 1));
                byId.merge(candidate.proposition().id(), here, Fused::with);
            }
        }
        return byId.values().stream()
                .map(Fused::candidate)
                .sorted(NEAREST_FIRST)
                .limit(k)
                .toList();
    }

    /** A proposition in the rankings read so far: where it stands highest, and its score. */
    private record Fused(Candidate best, int rank, double score) {

        Fused with(Fused other) {
            Fused higher = other.rank < rank ? other : this;
            return new Fused(higher.best, higher.rank, score + other.score);
        }

        Candidate candidate() {
            return new Candidate(best.proposition(), score, best.statement());
        }
    }
}
