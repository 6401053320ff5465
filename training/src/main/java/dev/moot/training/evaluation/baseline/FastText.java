package dev.moot.training.evaluation.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code fasttext} program (Joulin and others, <i>Bag of Tricks for Efficient Text Classification</i>, EACL 2017), the
 * usual peer of a fast text classifier: character n-grams of 3 to 5, word bigrams, 5 epochs, all else by its default.
 *
 * <p>Texts are lower-cased and punctuation set apart, as fastText's own tutorial does. One thread, so that the same rows
 * give the same numbers.
 *
 * @param program path of the program
 * @param limit how long one training or prediction may take
 */
public record FastText(Path program, Duration limit) {

    /** The settings that differ from the program's default. */
    public static final List<String> SETTINGS =
            List.of("-minn", "3", "-maxn", "5", "-wordNgrams", "2", "-epoch", "5", "-thread", "1");

    private static final String LABEL = "__label__";
    private static final Pattern PUNCTUATION = Pattern.compile("([.!?,'\"/();:])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Looks for the program in the directories of the given search path, such as the variable {@code PATH}. */
    public static Optional<FastText> find(String searchPath, Duration limit) {
        return Stream.of(searchPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "fasttext"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new FastText(program, limit));
    }

    /**
     * Trains on some texts and gives the probability of each label for others.
     *
     * @param trainTexts the texts to train on
     * @param trainLabels a label for each, without spaces
     * @param texts the texts to score
     * @return for each text the probability of each label that the program names
     * @throws IOException if the program fails or takes longer than the limit
     */
    public List<Map<String, Double>> trainAndScore(
            List<String> trainTexts, List<String> trainLabels, List<String> texts) throws IOException {
        Path directory = Files.createTempDirectory("moot-fasttext");
        try {
            Path train = directory.resolve("train.txt");
            try (BufferedWriter writer = Files.newBufferedWriter(train)) {
                for (int i = 0; i < trainTexts.size(); i++) {
                    writer.write(LABEL + trainLabels.get(i) + " " + line(trainTexts.get(i)) + "\n");
                }
            }
            Path test = directory.resolve("test.txt");
            Files.write(test, texts.stream().map(FastText::line).toList());
            String model = directory.resolve("model").toString();
            List<String> training =
                    new ArrayList<>(List.of("supervised", "-input", train.toString(), "-output", model));
            training.addAll(SETTINGS);
            run(directory, training);
            int labels = (int) trainLabels.stream().distinct().count();
            Path scores =
                    run(directory, List.of("predict-prob", model + ".bin", test.toString(), Integer.toString(labels)));
            List<Map<String, Double>> parsed;
            try (Stream<String> lines = Files.lines(scores)) {
                parsed = lines.map(FastText::parse).toList();
            }
            if (parsed.size() != texts.size()) {
                throw new IOException("fasttext scored " + parsed.size() + " of " + texts.size() + " texts");
            }
            return parsed;
        } finally {
            delete(directory);
        }
    }

    /** Runs the program; returns the file that holds what it printed. */
    private Path run(Path directory, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Path output = directory.resolve(arguments.get(0) + ".out");
        Path errors = directory.resolve(arguments.get(0) + ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("fasttext " + arguments.get(0) + " took longer than " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("fasttext " + arguments.get(0) + " ended with exit code " + process.exitValue());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fasttext ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** One text as one line in which nothing reads as a label. */
    static String line(String text) {
        String spaced = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" $1 ");
        // The program reads UTF-8, into which a lone surrogate cannot be written.
        String encodable = new String(spaced.getBytes(UTF_8), UTF_8);
        String line = SPACE.matcher(encodable.replace(LABEL, " ").replace('\0', ' '))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? "." : line;
    }

    private static Map<String, Double> parse(String line) {
        Map<String, Double> probabilities = new HashMap<>();
        @Nullable String label = null;
        for (String part : SPACE.split(line, -1)) {
            if (part.startsWith(LABEL)) {
                label = part.substring(LABEL.length());
            } else if (label != null) {
                // The program adds a little to avoid log(0), so that 1.00001 occurs.
                probabilities.put(label, Math.min(1, Double.parseDouble(part)));
            }
        }
        return probabilities;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
