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

/** Collects the score of every document that has a word of the query, by its number; the others keep 0. */
final class NumberedScores extends SimpleCollector {

    private final float[] scores;
    private @Nullable Scorable scorer;
    private @Nullable NumericDocValues numbers;

    NumberedScores(int documents) {
        this.scores = new float[documents];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = context.reader().getNumericDocValues(Bm25Retriever.NUMBER);
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
     * @param documents how many numbers there are
     */
    record Manager(int documents) implements CollectorManager<NumberedScores, float[]> {

        @Override
        public NumberedScores newCollector() {
            return new NumberedScores(documents);
        }

        @Override
        public float[] reduce(Collection<NumberedScores> collectors) {
            float[] all = new float[documents];
            for (NumberedScores collector : collectors) {
                for (int i = 0; i < all.length; i++) {
                    all[i] += collector.scores[i];
                }
            }
            return all;
        }
    }
}
