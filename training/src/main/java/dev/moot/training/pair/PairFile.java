package dev.moot.training.pair;

import dev.moot.training.dataset.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Pairs as JSON lines, compressed where the name ends in {@code .gz}. */
public final class PairFile {

    private PairFile() {}

    /**
     * Reads the pairs lazily; close the stream.
     *
     * @throws IllegalArgumentException while reading, at the first bad line, which it names
     */
    public static Stream<PairExample> read(Path file) throws IOException {
        return JsonLines.read(file, PairJson::read);
    }

    /** Writes the pairs, replacing the file only when all of them are written. */
    public static void write(Path file, Iterable<PairExample> pairs) throws IOException {
        JsonLines.write(file, pairs, PairJson::write);
    }
}
