package dev.moot.training.pair;

import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads one set of sentence pairs and knows its oddities. Stateless, and so safe for use by several threads. */
public interface PairReader {

    /** The name of the data set and of its folder. */
    String set();

    /** The files it reads, without {@code .gz}. */
    List<String> files();

    /**
     * Hands over every usable pair.
     *
     * @throws IOException if a file is missing or cannot be read
     * @throws IllegalArgumentException if a file does not look as expected; the message names file and record
     */
    void read(SetFolder folder, Consumer<PairRow> rows) throws IOException;
}
