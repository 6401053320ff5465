package dev.moot.benchmark.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Attribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comments to measure with.
 *
 * <p>The words are those of the comments this project has written, the lengths those of comments on news sites: log-normal,
 * with a median of 25 words and a mean of 38, as in the Civil Comments collection. The authored comments are strung together
 * in a random order and cut to such lengths, rude ones with rude ones: {@value #RUDE} of what is made is rude. The same seed
 * gives the same comments.
 */
public final class CommentTexts {

    /** The share that moderators of news sites find something wrong with, or a little more. */
    private static final double RUDE = 0.15;

    private static final double MEDIAN_WORDS = 25;
    private static final double SIGMA = 0.95;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> civil;
    private final List<String> rude;

    /**
     * Takes comments to draw words from.
     *
     * @param civil at least one comment
     * @param rude at least one comment
     */
    public CommentTexts(List<String> civil, List<String> rude) {
        if (civil.isEmpty() || rude.isEmpty()) {
            throw new IllegalArgumentException("there are no authored comments to draw words from");
        }
        this.civil = List.copyOf(civil);
        this.rude = List.copyOf(rude);
    }

    /**
     * The comments of a checkout of this repository that were written for the civil axis: few say what the law is. Rude are
     * those with a harmful attribute.
     */
    public static CommentTexts mixed(Path repository) {
        Map<Boolean, List<String>> byRudeness = readAll(repository.resolve("training/corpus/civility")).stream()
                .collect(Collectors.partitioningBy(
                        CommentTexts::isRude,
                        Collectors.mapping(comment -> comment.required("text").asText(), Collectors.toList())));
        return new CommentTexts(byRudeness.get(false), byRudeness.get(true));
    }

    private static boolean isRude(JsonNode comment) {
        JsonNode labels = comment.path("labels");
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.polarity() == Attribute.Polarity.HARMFUL)
                .anyMatch(attribute -> labels.path(attribute.name()).asInt() == 1);
    }

    private static List<JsonNode> readAll(Path corpus) {
        List<JsonNode> texts = new ArrayList<>();
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
        Words civilWords = new Words(civil, random);
        Words rudeWords = new Words(rude, random);
        return Stream.generate(() -> (random.nextDouble() < RUDE ? rudeWords : civilWords).take(drawLength(random)))
                .limit(count)
                .toList();
    }

    /** The words of comments in a random order, again and again. */
    private static final class Words {
        private final List<String> comments;
        private final Random random;
        private final List<String> words = new ArrayList<>();

        Words(List<String> comments, Random random) {
            this.comments = new ArrayList<>(comments);
            this.random = random;
        }

        String take(int length) {
            while (words.size() < length) {
                Collections.shuffle(comments, random);
                comments.forEach(comment -> words.addAll(List.of(comment.strip().split("\\s+"))));
            }
            List<String> taken = words.subList(words.size() - length, words.size());
            String text = String.join(" ", taken);
            taken.clear();
            return text;
        }
    }

    /** Words in a comment on average. */
    public static double meanWords(List<String> texts) {
        return texts.stream().mapToInt(text -> text.split(" ").length).average().orElse(0);
    }

    private static int drawLength(Random random) {
        double words = MEDIAN_WORDS * Math.exp(SIGMA * random.nextGaussian());
        return (int) Math.round(Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, words)));
    }

    private static List<JsonNode> read(Path file) {
        List<JsonNode> comments = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, UTF_8)) {
                comments.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }
}
