package dev.moot.training.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words without which hardly a claim about the law is made: {@code legal-vocabulary.txt}, one a line, a star standing for any
 * ending. It is generous: a text that speaks of rights or police in passing counts as speaking of law.
 */
final class LegalVocabulary {

    private static final String RESOURCE = "legal-vocabulary.txt";

    private final Pattern words;

    private LegalVocabulary(Pattern words) {
        this.words = words;
    }

    static LegalVocabulary bundled() {
        InputStream resource = Objects.requireNonNull(LegalVocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            String words = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.quote(line.strip()).replace("*\\E", "\\E\\w*"))
                    .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)"));
            return new LegalVocabulary(Pattern.compile(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean occursIn(String text) {
        return words.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).find();
    }
}
