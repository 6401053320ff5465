package dev.moot.training.prepare;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.TextFile;
import dev.moot.training.fetch.Catalogue;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairFile;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.source.PairSets;
import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes one file of sentence pairs out of all public sets: the same file for the same sets. */
public final class PairPreparation {

    private static final String REPORT = "pair-sets.json";

    private PairPreparation() {}

    /**
     * Writes the pairs and, beside them, the report as {@code pair-sets.json}.
     *
     * @param data the folder of the public data sets, one folder each; a set that is not there is left out
     * @throws IOException if a set cannot be read or the output cannot be written
     * @throws IllegalArgumentException if a file is not in its expected form, the message naming file and record; or if there
     *     is no set at all
     */
    public static PairReport run(Path data, Path output) throws IOException {
        PairPool pool = new PairPool();
        Inputs inputs = new Inputs(Catalogue.bundled());
        List<String> absent = new ArrayList<>();
        try (Progress progress =
                Progress.start("Reading", "sets", PairSets.all().size())) {
            for (PairReader reader : PairSets.all()) {
                SetFolder folder = new SetFolder(data.resolve(reader.set()));
                if (Files.isDirectory(folder.path())) {
                    reader.read(folder, pool::add);
                    inputs.addPublic(reader.set(), reader.files(), folder);
                } else {
                    absent.add(reader.set());
                }
                progress.advance(1);
            }
        }
        if (inputs.files().isEmpty()) {
            throw new IllegalArgumentException("no set of sentence pairs in " + data);
        }
        List<PairExample> pairs = pool.examples();
        PairFile.write(output, pairs);
        PairReport report = new PairReport(
                output.getFileName().toString(),
                Checksum.of(output),
                pairs.size(),
                pool.counts(),
                inputs.files(),
                absent,
                inputs.warnings());
        TextFile.replaceJson(output.resolveSibling(REPORT), report);
        return report;
    }
}
