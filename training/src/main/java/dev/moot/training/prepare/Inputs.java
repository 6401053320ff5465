package dev.moot.training.prepare;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.fetch.Catalogue;
import dev.moot.training.fetch.PublicFile;
import dev.moot.training.fetch.Unpacking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Account of every file that was read, and of what looked wrong with one. */
final class Inputs {

    private final Catalogue catalogue;
    private final List<Input> files = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Inputs(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(Input file) {
        files.add(file);
    }

    /** Adds files of a public set; one that is not the published file is worth a warning. */
    void addPublic(String set, List<String> names, SetFolder folder) throws IOException {
        for (String name : names) {
            String sha256 = Checksum.of(folder.file(name));
            Optional<PublicFile> known = catalogue.find(set, name);
            if (known.filter(it -> isOther(it, sha256)).isPresent()) {
                warnings.add(set + "/" + name + " is not the published file: its checksum differs");
            }
            files.add(new Input(
                    set,
                    name,
                    sha256,
                    known.map(PublicFile::licence).orElse(""),
                    known.map(it -> it.source().toString()).orElse("")));
        }
    }

    private static boolean isOther(PublicFile known, String sha256) {
        return !(known.unpacking() instanceof Unpacking.Threads)
                && !known.sha256().equals(sha256);
    }

    List<Input> files() {
        return Collections.unmodifiableList(files);
    }

    List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }
}
