package dev.moot.classifier.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.classifier.law.ShortReplies.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrases of short replies, read from {@code short-replies.txt}, which says what its kinds mean.
 *
 * <p>Thread-safe once read.
 */
final class ReplyLexicon {

    private static final String RESOURCE = "short-replies.txt";
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

    private final Map<List<String>, Set<Reading>> phrases = new HashMap<>();
    private final Set<List<String>> unclear = new HashSet<>();
    private final Map<String, List<String>> shortForms = new HashMap<>();
    private int longest;

    private ReplyLexicon() {}

    /** The lexicon that comes with Moot. */
    static ReplyLexicon bundled() {
        try (InputStream in = ReplyLexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            ReplyLexicon lexicon = new ReplyLexicon();
            new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lexicon::add);
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> words = List.of(DOUBLED.matcher(line).replaceAll("$1").split(" "));
        List<String> phrase = words.subList(1, words.size());
        switch (line.substring(0, line.indexOf(' '))) {
            case "disputes" -> add(phrase, Reading.DISPUTES);
            case "endorses" -> add(phrase, Reading.ENDORSES);
            case "around" -> add(phrase, Reading.NOTHING);
            case "unclear" -> unclear.add(phrase);
            case "short" -> shortForms.put(phrase.get(0), phrase.subList(1, phrase.size()));
            default -> throw new IllegalStateException(RESOURCE + " has a line of no known kind: " + line);
        }
    }

    private void add(List<String> phrase, Reading reading) {
        phrases.computeIfAbsent(phrase, any -> EnumSet.noneOf(Reading.class)).add(reading);
        longest = Math.max(longest, phrase.size());
    }

    /** A word of a reply as the phrases have it: doubled letters once, without apostrophes, short forms in full. */
    List<String> written(String word) {
        String plain = DOUBLED.matcher(word.replace("'", "").replace("`", "")).replaceAll("$1");
        return plain.isEmpty() ? List.of() : shortForms.getOrDefault(plain, List.of(plain));
    }

    /** What a phrase may amount to, a stance before none; nothing where it is not known. */
    List<Reading> readings(List<String> phrase) {
        Set<Reading> readings = phrases.getOrDefault(phrase, Collections.emptySet());
        return readings.stream().sorted(Collections.reverseOrder()).toList();
    }

    /** Whether something in a reply keeps it from taking a stance. */
    boolean unclear(List<String> reply) {
        return unclear.stream().anyMatch(phrase -> Collections.indexOfSubList(reply, phrase) >= 0);
    }

    /** The number of words of the longest phrase. */
    int longest() {
        return longest;
    }
}
