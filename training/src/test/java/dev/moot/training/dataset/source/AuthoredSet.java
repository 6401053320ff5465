package dev.moot.training.dataset.source;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a few authored rows in the shape of a public set, read by the set's reader. */
record AuthoredSet(Path root, String set) {

    AuthoredSet file(String name, String content) throws IOException {
        Path folder = Files.createDirectories(root.resolve(set));
        Files.writeString(folder.resolve(name), content);
        return this;
    }

    List<Row> rows() throws IOException {
        DatasetReader reader = PublicSets.all().stream()
                .filter(it -> it.set().equals(set))
                .findFirst()
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        reader.read(new SetFolder(root.resolve(set)), rows::add);
        return rows;
    }

    Row onlyRow() throws IOException {
        List<Row> rows = rows();
        if (rows.size() != 1) {
            throw new AssertionError("one row expected, got " + rows.size());
        }
        return rows.get(0);
    }
}
