package dev.moot.training.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the law corpus with the propositions its comments are about. */
public final class LawComments {

    private static final Set<String> NO_ENTRY = Set.of("none", "unverified");

    private LawComments() {}

    /**
     * Reads every file {@code *.jsonl} of a folder, in the order of names.
     *
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if a line is not as expected; the message names file and line
     */
    public static List<LawComment> read(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        List<LawComment> comments = new ArrayList<>();
        for (String name : names) {
            new SetFolder(folder).json(name, (comment, line) -> comments.add(comment(comment)));
        }
        return comments;
    }

    private static LawComment comment(JsonNode comment) {
        return new LawComment(
                JsonFields.text(comment, "id"),
                JsonFields.text(comment, "text"),
                JsonFields.optionalText(comment, "parent"),
                JsonFields.verdict(comment, "verdict").orElse(LegalVerdict.UNVERIFIED),
                JsonFields.optionalText(comment, "entry").filter(entry -> !NO_ENTRY.contains(entry)));
    }
}
