package dev.moot.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
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

    /** Writes the examples, replacing the file only when all of them are written. */
    public static void write(Path file, Iterable<Example> examples) throws IOException {
        JsonLines.write(file, examples, ExampleJson::write);
    }
}
