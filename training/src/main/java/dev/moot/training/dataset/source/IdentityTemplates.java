package dev.moot.training.dataset.source;

import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The template sentences of {@code wiki_debias} that {@link WikiDebias} does not read: the same patterns and words, in
 * combinations that are not trained on.
 */
public final class IdentityTemplates {

    /** The patterns that end with a word for a group of people. */
    private static final Set<String> PATTERNS = Set.of("name_adj", "you_are_adj", "verb_adj", "am_hate_adj");

    private static final Set<String> OF_TWO_WORDS = Set.of("african american", "middle eastern", "middle aged");
    private static final int EVERY_NTH_OF_MANY = 6;

    private IdentityTemplates() {}

    /**
     * A sentence.
     *
     * @param term the word for a group of people, in lower case
     * @param toxic whether it is an insult
     */
    public record Sentence(String text, String term, boolean toxic) {}

    /** Reads a sample of them. */
    public static List<Sentence> held(SetFolder folder) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        folder.csv(WikiDebias.TEMPLATES, record -> {
            if (PATTERNS.contains(record.get("Template")) && !WikiDebias.isRead(record) && isSampled(record)) {
                String text = record.get("Text");
                sentences.add(new Sentence(text, term(text), record.get("Label").equals("BAD")));
            }
        });
        return sentences;
    }

    private static boolean isSampled(CSVRecord record) {
        return !record.get("Template").equals(WikiDebias.PATTERN_OF_MANY)
                || record.getRecordNumber() % EVERY_NTH_OF_MANY == 1;
    }

    private static String term(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split(" ", -1);
        String last = words[words.length - 1];
        String both = words[words.length - 2] + " " + last;
        return OF_TWO_WORDS.contains(both) ? both : last;
    }
}
