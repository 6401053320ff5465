package dev.moot.training.dataset.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.FunctionalCase;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.TextKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functional cases written for this project: {@code {"id", "group", "function", "text", "parent"?, "labels", "tests"}} a line.
 *
 * <p>A text may leave open which people it speaks of, by {@code {people}}, {@code {person}} or {@code {group}}: it is filled with
 * some of the {@link #IDENTITIES}, the same ones for both cases of a pair.
 */
public final class FunctionalCorpus {

    /** The name of the set in the prepared file. */
    public static final String SET = "functional_corpus";

    /** The file of terms in the folder above, {@code {"people", "person", "group", "kind"}} a line. */
    public static final String IDENTITIES = "identities.jsonl";

    private static final int FILLINGS = 6;

    /** Prime to the number of terms in any sensible list, so that neighbours in it do not come together. */
    private static final int STEP = 7;

    private static final Pattern SLOT = Pattern.compile("\\{(people|person|group)}");
    private static final Pattern BEGINS_SENTENCE = Pattern.compile("(^|[.!?]\\s+)$");

    private final Path corpus;

    /**
     * Takes the folder of the authored corpora.
     *
     * @param corpus has the folder {@code functional}, or has not, and beside it the {@link #IDENTITIES}
     */
    public FunctionalCorpus(Path corpus) {
        this.corpus = corpus;
    }

    /** Where the cases are. */
    public SetFolder folder() {
        return new SetFolder(corpus.resolve("functional"));
    }

    /** Reads all cases, in the order of the files; none where there is no such folder. */
    public List<FunctionalCase> cases() throws IOException {
        List<FunctionalCase> cases = new ArrayList<>();
        List<String> files = folder().jsonLines();
        if (!files.isEmpty()) {
            List<Map<String, String>> identities = identities();
            for (String file : files) {
                folder().json(file, (line, number) -> expand(line, identities, cases::add));
            }
        }
        return cases;
    }

    private List<Map<String, String>> identities() throws IOException {
        List<Map<String, String>> identities = new ArrayList<>();
        new SetFolder(corpus)
                .json(
                        IDENTITIES,
                        (term, number) -> identities.add(Map.of(
                                "people", JsonFields.text(term, "people"),
                                "person", JsonFields.text(term, "person"),
                                "group", JsonFields.text(term, "group"))));
        return identities;
    }

    /** A case as training reads it; each label is to be trusted this far. */
    public static Row row(FunctionalCase functional, double weight) {
        Row.Builder row = Row.of(SET, functional.id(), functional.text());
        functional.parent().ifPresent(row::parent);
        functional.labels().forEach((attribute, value) -> row.label(attribute, value, weight));
        return row.group(functional.group()).split(functional.split()).build();
    }

    private static void expand(JsonNode line, List<Map<String, String>> identities, Consumer<FunctionalCase> cases) {
        String text = JsonFields.text(line, "text");
        Optional<String> parent = JsonFields.optionalText(line, "parent");
        String id = JsonFields.text(line, "id");
        String group = JsonFields.text(line, "group");
        if (!SLOT.matcher(text).find()) {
            cases.accept(functional(line, id, group, text, parent));
            return;
        }
        int first = (int) (TextKey.draw("identities", group) * identities.size());
        for (int i = 0; i < FILLINGS; i++) {
            int term = (first + i * STEP) % identities.size();
            Map<String, String> terms = identities.get(term);
            cases.accept(
                    functional(line, id + "-" + term, group, fill(text, terms), parent.map(it -> fill(it, terms))));
        }
    }

    private static FunctionalCase functional(
            JsonNode line, String id, String group, String text, Optional<String> parent) {
        return new FunctionalCase(
                id,
                JsonFields.text(line, "function"),
                group,
                text,
                parent,
                JsonFields.labels(line),
                JsonFields.constant(Attribute.class, "tests", JsonFields.text(line, "tests")));
    }

    /** Puts the terms in, with capitals where the text wants them. */
    private static String fill(String text, Map<String, String> terms) {
        boolean shouting = SLOT.matcher(text).replaceAll("").chars().noneMatch(Character::isLowerCase);
        Matcher slots = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            String term = terms.get(slots.group(1));
            boolean begins =
                    BEGINS_SENTENCE.matcher(text.substring(0, slots.start())).find();
            if (shouting) {
                term = term.toUpperCase(Locale.ROOT);
            } else if (begins) {
                term = term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(term));
        }
        return slots.appendTail(filled).toString();
    }
}
