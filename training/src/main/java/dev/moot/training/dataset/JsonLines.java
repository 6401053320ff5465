package dev.moot.training.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values as JSON lines, compressed where the name ends in {@code .gz}. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Reads the values lazily; close the stream.
     *
     * @throws IllegalArgumentException while reading, at the first line the parser refuses, which it names
     */
    public static <T> Stream<T> read(Path file, Function<String, T> parser) throws IOException {
        BufferedReader reader = TextFile.reader(file);
        AtomicInteger number = new AtomicInteger();
        return reader.lines()
                .map(line -> parse(file, number.incrementAndGet(), line, parser))
                .onClose(() -> {
                    try {
                        reader.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Writes the values, replacing the file only when all of them are written. */
    public static <T> void write(Path file, Iterable<T> values, Function<T, String> form) throws IOException {
        TextFile.replace(file, writer -> {
            for (T value : values) {
                writer.write(form.apply(value));
                writer.write('\n');
            }
        });
    }

    private static <T> T parse(Path file, int number, String line, Function<String, T> parser) {
        try {
            return parser.apply(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + " line " + number + ": " + e.getMessage(), e);
        }
    }
}
