package dev.moot.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        return JsonLines.read(file, ExampleJson::read);
    }

    /** Reads the examples, all of them, by their split; a split may have none. */
    public static Map<Split, List<Example>> bySplit(Path file) throws IOException {
        try (Stream<Example> examples = read(file)) {
            return Split.sort(examples.toList());
        }
    }

    /** Writes the examples, replacing the file only when all of them are written. */
    public static void write(Path file, Iterable<Example> examples) throws IOException {
        JsonLines.write(file, examples, ExampleJson::write);
    }
}
