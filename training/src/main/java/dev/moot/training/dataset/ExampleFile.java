package dev.moot.training.dataset;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Examples as JSON lines, compressed where the name ends in {@code .gz}. */
public final class ExampleFile {

    private ExampleFile() {}

    /**
     * Reads the examples lazily; close the stream.
     *
     * @throws IllegalArgumentException while reading, at the first bad line, which it names
     */
    public static Stream<Example> read(Path file) throws IOException {
        BufferedReader reader = TextFile.reader(file);
        AtomicInteger number = new AtomicInteger();
        return reader.lines()
                .map(line -> parse(file, number.incrementAndGet(), line))
                .onClose(() -> {
                    try {
                        reader.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Writes the examples, replacing the file only when all of them are written. */
    public static void write(Path file, Iterable<Example> examples) throws IOException {
        TextFile.replace(file, writer -> writeLines(writer, examples));
    }

    private static void writeLines(BufferedWriter writer, Iterable<Example> examples) throws IOException {
        for (Example example : examples) {
            writer.write(ExampleJson.write(example));
            writer.write('\n');
        }
    }

    private static Example parse(Path file, int number, String line) {
        try {
            return ExampleJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + " line " + number + ": " + e.getMessage(), e);
        }
    }
}
