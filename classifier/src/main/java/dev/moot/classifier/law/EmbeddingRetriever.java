package dev.moot.classifier.law;

import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks by meaning: the cosine of the mean word-piece vectors of the sentence and of each statement, less what all statements
 * have in common (Arora et al. 2017). Thread-safe.
 */
public final class EmbeddingRetriever implements Retriever {

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.proposition().id());

    private final WordPiece wordPiece;
    private final QuantizedTable table;
    private final List<Statement> statements;
    private final float[] common;
    private final float[][] vectors;

    /**
     * Embeds the statements of a knowledge base.
     *
     * @param table a vector for each word piece
     */
    public EmbeddingRetriever(KnowledgeBase knowledge, WordPiece wordPiece, QuantizedTable table) {
        this.wordPiece = wordPiece;
        this.table = table;
        this.statements = knowledge.statements();
        this.vectors = new float[statements.size()][];
        this.common = new float[table.width()];
        TextNormalizer normalizer = new TextNormalizer();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = mean(normalizer.normalize(statements.get(i).text()).text());
            for (int j = 0; j < common.length; j++) {
                common[j] += vectors[i][j] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            direct(vector);
        }
    }

    private float[] mean(String text) {
        float[] mean = new float[table.width()];
        table.mean(wordPiece.encode(text), mean, 0);
        return mean;
    }

    /** Takes off what is common and makes the length 1. */
    private void direct(float[] vector) {
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= common[i];
            squares += (double) vector[i] * vector[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        float[] query = mean(sentence);
        direct(query);
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            Statement statement = statements.get(i);
            Candidate here = new Candidate(statement.proposition(), cosine(query, vectors[i]), statement);
            best.merge(statement.proposition().id(), here, (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream().sorted(NEAREST_FIRST).limit(k).toList();
    }

    private static float cosine(float[] a, float[] b) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i + 1 < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd;
    }
}
