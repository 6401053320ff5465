package dev.moot.training.prepare;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.TextFile;
import dev.moot.training.fetch.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes one file of examples out of all sources: the same file for the same sources, whatever their order. */
public final class Preparation {

    private static final String REPORT = "sets.json";

    private Preparation() {}

    /**
     * Writes the examples and, beside them, the report as {@code sets.json}.
     *
     * @throws IOException if a source cannot be read or the output cannot be written
     * @throws IllegalArgumentException if a source is not in its expected form; the message names file and record
     */
    public static Report run(Sources sources, Path output) throws IOException {
        Pool pool = new Pool(new WeakRules(LegalVocabulary.bundled()));
        Gathering gathering = new Gathering(Catalogue.bundled(), pool);
        gathering.read(sources);
        List<Example> examples = pool.examples();
        ExampleFile.write(output, examples);
        Report report = new Report(
                output.getFileName().toString(),
                Checksum.of(output),
                examples.size(),
                gathering.rows(),
                gathering.unusable(),
                pool.merged(),
                pool.contradictions(),
                Report.count(examples),
                gathering.inputs(),
                gathering.absent(),
                gathering.warnings());
        TextFile.replaceJson(output.resolveSibling(REPORT), report);
        return report;
    }
}
