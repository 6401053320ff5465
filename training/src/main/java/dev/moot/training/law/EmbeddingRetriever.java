package dev.moot.training.law;

import dev.moot.classifier.law.Candidate;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Statement;
import dev.moot.classifier.text.TextNormalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks propositions by the cosine of their nearest statement's embedding. Something to compare with. Thread-safe. */
final class EmbeddingRetriever implements Retriever {

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.proposition().id());

    private final Embedding embedding;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final List<Statement> statements;
    private final List<float[]> vectors;

    EmbeddingRetriever(KnowledgeBase knowledge, Embedding embedding) {
        this.embedding = embedding;
        this.statements = knowledge.statements();
        this.vectors = statements.stream().map(it -> embed(it.text())).toList();
    }

    private float[] embed(String text) {
        return embedding.of(normalizer.normalize(text).text());
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        float[] asked = embed(sentence);
        Map<String, Candidate> best = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            best.merge(
                    statement.proposition().id(),
                    new Candidate(statement.proposition(), Embedding.cosine(asked, vectors.get(i)), statement),
                    (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream().sorted(NEAREST_FIRST).limit(k).toList();
    }
}
