package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import dev.moot.training.pair.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a few authored pairs in the shape of a public set, read by the set's reader. */
record AuthoredPairs(Path root, String set) {

    static final PairLabel ENTAILS = PairLabel.of(Relation.ENTAILS);
    static final PairLabel CONTRADICTS = PairLabel.of(Relation.CONTRADICTS);
    static final PairLabel NEUTRAL = PairLabel.of(Relation.NEUTRAL);
    static final PairLabel NOT_ENTAILED = PairLabel.not(Relation.ENTAILS);

    AuthoredPairs file(String name, String content) throws IOException {
        Path file = root.resolve(set).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** A file of JSON in which quotes are written as apostrophes. */
    AuthoredPairs json(String name, String content) throws IOException {
        return file(name, content.replace('\'', '"'));
    }

    List<PairRow> rows() throws IOException {
        PairReader reader = PairSets.all().stream()
                .filter(it -> it.set().equals(set))
                .findFirst()
                .orElseThrow();
        List<PairRow> rows = new ArrayList<>();
        reader.read(new SetFolder(root.resolve(set)), rows::add);
        return rows;
    }
}
