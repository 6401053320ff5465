package dev.moot.benchmark.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Comments to measure with.
 *
 * <p>The words are those of the comments this project has written, the lengths those of comments on news sites: log-normal,
 * with a median of 25 words and a mean of 38, as in the Civil Comments collection. The authored comments are strung together
 * in a random order and cut to such lengths. The same seed gives the same comments.
 */
public final class CommentTexts {

    private static final double MEDIAN_WORDS = 25;
    private static final double SIGMA = 0.95;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> authored;

    /**
     * Takes comments to draw words from.
     *
     * @param authored at least one comment
     */
    public CommentTexts(List<String> authored) {
        if (authored.isEmpty()) {
            throw new IllegalArgumentException("there are no authored comments to draw words from");
        }
        this.authored = List.copyOf(authored);
    }

    /** The comments of a checkout of this repository that were written for the civil axis: few say what the law is. */
    public static CommentTexts mixed(Path repository) {
        return new CommentTexts(readAll(repository.resolve("training/corpus/civility")));
    }

    private static List<String> readAll(Path corpus) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            files.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(file -> texts.addAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Makes so many comments. */
    public List<String> take(int count, long seed) {
        Random random = new Random(seed);
        List<String> order = new ArrayList<>(authored);
        List<String> words = new ArrayList<>();
        List<String> texts = new ArrayList<>(count);
        while (texts.size() < count) {
            int length = drawLength(random);
            while (words.size() < length) {
                Collections.shuffle(order, random);
                order.forEach(comment -> words.addAll(List.of(comment.strip().split("\\s+"))));
            }
            List<String> taken = words.subList(words.size() - length, words.size());
            texts.add(String.join(" ", taken));
            taken.clear();
        }
        return texts;
    }

    /** Words in a comment on average. */
    public static double meanWords(List<String> texts) {
        return texts.stream().mapToInt(text -> text.split(" ").length).average().orElse(0);
    }

    private static int drawLength(Random random) {
        double words = MEDIAN_WORDS * Math.exp(SIGMA * random.nextGaussian());
        return (int) Math.round(Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, words)));
    }

    private static List<String> read(Path file) {
        List<String> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, UTF_8)) {
                texts.add(JSON.readTree(line).required("text").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
