package dev.moot.training.evaluation.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts swear words and insults from a list; the score is the share of positives among the training examples with as many.
 *
 * <p>This is what a word filter reaches.
 */
public final class LexiconBaseline implements Baseline {

    private static final String RESOURCE = "lexicon.txt";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'*@$]*");
    private static final int MANY = 3;

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    /** Reads the list, a resource of this package. */
    public LexiconBaseline() throws IOException {
        InputStream resource = Objects.requireNonNull(LexiconBaseline.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        }
    }

    private void add(String line) {
        if (line.endsWith("*")) {
            stems.add(line.substring(0, line.length() - 1));
        } else {
            words.add(line);
        }
    }

    @Override
    public String name() {
        return "lexicon";
    }

    @Override
    public double[] score(LabelledExamples train, List<Example> examples) {
        return Rate.byKind(train, examples, example -> Math.min(MANY, count(example.text())));
    }

    /** Counts the words of the text that are on the list. */
    int count(String text) {
        int count = 0;
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (isListed(matcher.group())) {
                count++;
            }
        }
        return count;
    }

    private boolean isListed(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int length = 3; length <= word.length(); length++) {
            if (stems.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
