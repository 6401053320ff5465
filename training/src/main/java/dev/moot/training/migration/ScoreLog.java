package dev.moot.training.migration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.classifier.Comment;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A publisher's own record of another scorer's answers, a JSON object a line: {@code {"text", "parent"?, "scores":
 * {"TOXICITY": 0.83}}}, or with {@code attributeScores} as the Perspective API answered them.
 */
public final class ScoreLog {

    private ScoreLog() {}

    /**
     * Reads the comments lazily; close the stream.
     *
     * @throws IllegalArgumentException while reading, at the first bad line, which it names; the text is never quoted
     */
    public static Stream<ScoredComment> read(Path file) throws IOException {
        return JsonLines.read(file, ScoreLog::comment);
    }

    private static ScoredComment comment(String line) {
        JsonNode node = JsonFields.parse(line);
        Map<String, Double> scores = new HashMap<>();
        node.path("scores")
                .properties()
                .forEach(field -> scores.put(field.getKey(), number(field.getKey(), field.getValue())));
        node.path("attributeScores")
                .properties()
                .forEach(field -> scores.put(
                        field.getKey(),
                        number(
                                field.getKey(),
                                field.getValue().path("summaryScore").path("value"))));
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("'scores' or 'attributeScores' must hold a score");
        }
        return new ScoredComment(
                new Comment(JsonFields.text(node, "text"), JsonFields.optionalText(node, "parent"), Optional.empty()),
                scores);
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("the score of " + name + " must be a number");
        }
        return value.doubleValue();
    }
}
