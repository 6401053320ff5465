package dev.moot.classifier.law;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the score of every statement that has a word of the query; the others keep 0. */
final class StatementScores extends SimpleCollector {

    private final float[] scores;
    private @Nullable Scorable scorer;
    private @Nullable NumericDocValues numbers;

    StatementScores(int statements) {
        this.scores = new float[statements];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = context.reader().getNumericDocValues(Bm25Retriever.STATEMENT);
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
        if (numbers != null && scorer != null && numbers.advanceExact(document)) {
            scores[(int) numbers.longValue()] = scorer.score();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /**
     * One array of scores from all segments.
     *
     * @param statements how many statements there are
     */
    record Manager(int statements) implements CollectorManager<StatementScores, float[]> {

        @Override
        public StatementScores newCollector() {
            return new StatementScores(statements);
        }

        @Override
        public float[] reduce(Collection<StatementScores> collectors) {
            float[] all = new float[statements];
            for (StatementScores collector : collectors) {
                for (int i = 0; i < all.length; i++) {
                    all[i] += collector.scores[i];
                }
            }
            return all;
        }
    }
}
