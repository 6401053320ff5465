package dev.moot.training.dataset.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.LawSplit;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.Verdict;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Comments written for this project that get a proposition of law right, wrong, or claim nothing: {@code {"id", "text",
 * "parent"?, "verdict", "entry"}} a line. What is unverified there is no example of anything, and is left out.
 */
public final class LawCorpus {

    /** The name of the set in the prepared file. */
    public static final String SET = "law_corpus";

    private LawCorpus() {}

    /** Reads one file of the corpus. */
    public static void read(SetFolder folder, String file, Consumer<Row> rows) throws IOException {
        folder.json(file, (comment, number) -> read(comment, rows));
    }

    private static void read(JsonNode comment, Consumer<Row> rows) {
        String text = JsonFields.text(comment, "text");
        Row.Builder row = Row.of(SET, JsonFields.text(comment, "id"), text);
        JsonFields.optionalText(comment, "parent").ifPresent(row::parent);
        JsonFields.verdict(comment, "verdict")
                .filter(Example.VERDICTS::contains)
                .ifPresent(verdict -> {
                    row.law(new Verdict(verdict, 1));
                    row.split(LawSplit.ofComment(
                            text,
                            JsonFields.optionalText(comment, "entry").filter(entry -> verdict != LegalVerdict.NONE)));
                    rows.accept(row.build());
                });
    }
}
