package dev.moot.service.perspective;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request for scores.
 *
 * @param attributeScores the scores by the names the client uses
 * @param languages the languages that counted
 * @param detectedLanguages the language the comment seems to be in
 * @param clientToken the client's own
 */
record AnalyzeResponse(
        Map<String, AttributeScores> attributeScores,
        List<String> languages,
        List<String> detectedLanguages,
        Optional<String> clientToken) {

    /**
     * The scores of an attribute.
     *
     * @param spanScores of parts of the comment
     * @param summaryScore of all of it
     */
    record AttributeScores(List<SpanScore> spanScores, Score summaryScore) {}

    /**
     * The score of a part of the comment.
     *
     * @param begin offset of its first UTF-16 code unit
     * @param end offset behind its last one
     * @param score the score
     */
    record SpanScore(int begin, int end, Score score) {}

    /**
     * A score.
     *
     * @param value a probability, rounded to four decimals
     * @param type what it is
     */
    record Score(double value, String type) {

        private static final double STEPS = 10_000;

        /** A score as Moot publishes it. */
        static Score of(double probability) {
            return new Score(Math.round(probability * STEPS) / STEPS, "PROBABILITY");
        }
    }
}
