package dev.moot.training.migration;

import dev.moot.classifier.Comment;
import java.util.Map;
import java.util.TreeMap;

/**
 * A comment with what another scorer said of it.
 *
 * @param comment the comment
 * @param scores in [0, 1], by the scorer's own names
 */
public record ScoredComment(Comment comment, Map<String, Double> scores) {

    public ScoredComment {
        scores = new TreeMap<>(scores);
        scores.forEach((name, score) -> {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("'scores." + name + "' must be in [0, 1], got: " + score);
            }
        });
    }
}
