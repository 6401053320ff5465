package dev.moot.training.prepare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the labelled comments come from.
 *
 * @param data the folder of the public data sets, one folder each; a set that is not there is left out
 * @param corpus the folder of the authored corpora, {@code law/*.jsonl} and {@code civility/*.jsonl}
 * @param own a publisher's own files in the canonical form
 */
public record Sources(Optional<Path> data, Optional<Path> corpus, List<Path> own) {

    public Sources {
        own = List.copyOf(own);
        if (data.isEmpty() && corpus.isEmpty() && own.isEmpty()) {
            throw new IllegalArgumentException("nothing to prepare: give --data, --corpus or --own");
        }
    }
}
