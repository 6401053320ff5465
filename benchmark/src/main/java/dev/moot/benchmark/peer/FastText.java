package dev.moot.benchmark.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The program {@code fasttext}, where it is installed.
 *
 * <p>Its model is trained as the baseline of the evaluation is (character n-grams of 3 to 5, word pairs, 5 epochs), on the
 * texts themselves under made-up labels: what it predicts does not matter here, only how long that takes.
 */
public final class FastText {

    private static final int LABELS = 3;
    private static final int REPEATS = 5;
    private static final int RUNS = 3;

    private final Path program;

    private FastText(Path program) {
        this.program = program;
    }

    /** Looks for the program on the path. */
    public static Optional<FastText> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(directory -> Path.of(directory, "fasttext"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(FastText::new);
    }

    /**
     * Times {@code fasttext predict-prob} on these texts, less what it takes to load the model.
     *
     * @return comments a second in the fastest of three runs
     */
    public double commentsPerSecond(List<String> texts) {
        try {
            Path directory = Files.createTempDirectory("moot-fasttext-");
            try {
                return measure(directory, texts.stream().map(FastText::line).toList());
            } finally {
                FileUtils.deleteQuietly(directory.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double measure(Path directory, List<String> lines) throws IOException {
        List<String> training = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            training.add("__label__" + i % LABELS + " " + lines.get(i));
        }
        List<String> many = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            many.addAll(lines);
        }
        Path trainingFile = Files.write(directory.resolve("training.txt"), training, UTF_8);
        Path oneLine = Files.write(directory.resolve("one.txt"), lines.subList(0, 1), UTF_8);
        Path manyLines = Files.write(directory.resolve("many.txt"), many, UTF_8);
        Path model = directory.resolve("model");
        run(List.of(
                "supervised",
                "-input",
                trainingFile.toString(),
                "-output",
                model.toString(),
                "-minn",
                "3",
                "-maxn",
                "5",
                "-wordNgrams",
                "2",
                "-epoch",
                "5"));
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; i < RUNS; i++) {
            Duration loading = predict(model, oneLine);
            Duration all = predict(model, manyLines);
            Duration predicting = all.minus(loading);
            fastest = predicting.compareTo(fastest) < 0 ? predicting : fastest;
        }
        return (many.size() - 1) / (fastest.toNanos() / 1e9);
    }

    private Duration predict(Path model, Path lines) throws IOException {
        return run(List.of("predict-prob", model + ".bin", lines.toString(), "-1"));
    }

    private Duration run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("fasttext " + arguments.get(0) + " failed");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fasttext was running", e);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
