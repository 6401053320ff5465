package dev.moot.training.dataset.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.Verdict;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Labelled comments in the canonical form, as a publisher brings them: {@code {"id", "text", "set"?, "parent"?, "group"?,
 * "labels"?, "weights"?, "law"?}} a line. A split in the file is not read: {@code prepare} draws it.
 */
public final class JsonRows {

    /** The name of the set in the prepared file that the corpus of civility, which has this form, goes by. */
    public static final String CIVILITY_CORPUS = "civility_corpus";

    private JsonRows() {}

    /**
     * Reads one file.
     *
     * @param set the name of the set where a line does not give one
     * @param weight how far a label is to be trusted where a line does not say it
     */
    public static void read(SetFolder folder, String file, String set, double weight, Consumer<Row> rows)
            throws IOException {
        folder.json(file, (comment, number) -> rows.accept(row(comment, set, weight)));
    }

    private static Row row(JsonNode comment, String set, double weight) {
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        double lawWeight = JsonFields.numbers(comment, "weights", weights).orElse(1.0);
        Row.Builder row = Row.of(
                JsonFields.optionalText(comment, "set").orElse(set),
                JsonFields.text(comment, "id"),
                JsonFields.text(comment, "text"));
        JsonFields.labels(comment)
                .forEach((attribute, value) -> row.label(attribute, value, weights.getOrDefault(attribute, weight)));
        JsonFields.verdict(comment, "law").ifPresent(verdict -> row.law(new Verdict(verdict, lawWeight)));
        JsonFields.optionalText(comment, "parent").ifPresent(row::parent);
        JsonFields.optionalText(comment, "group").ifPresent(row::group);
        return row.build();
    }
}
