package dev.moot.training.prepare;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.source.FunctionalCorpus;
import dev.moot.training.dataset.source.JsonRows;
import dev.moot.training.dataset.source.LawCorpus;
import dev.moot.training.dataset.source.PublicSets;
import dev.moot.training.fetch.Catalogue;
import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every source into the pool and keeps account of what was read. */
final class Gathering {

    /** What an author meant a comment to show; nobody else has judged it, so it does not count as a direct label. */
    private static final double AUTHORED_WEIGHT = 0.9;

    private static final String OUR_LICENCE = "Apache-2.0";

    private final Pool pool;
    private final Inputs inputs;
    private final List<String> absent = new ArrayList<>();
    private int rows;
    private int unusable;

    Gathering(Catalogue catalogue, Pool pool) {
        this.pool = pool;
        this.inputs = new Inputs(catalogue);
    }

    void read(Sources sources) throws IOException {
        List<DatasetReader> readers = sources.data().isPresent() ? PublicSets.all() : List.of();
        try (Progress progress = Progress.start("Reading", "sets", readers.size())) {
            for (DatasetReader reader : readers) {
                readPublic(reader, sources.data().orElseThrow());
                progress.advance(1);
            }
        }
        if (sources.corpus().isPresent()) {
            readCorpus(sources.corpus().get());
        }
        for (Path own : sources.own()) {
            Path file = own.toAbsolutePath();
            String name = SetFolder.plainName(file);
            String set = name.replaceFirst("\\.jsonl?$", "");
            JsonRows.read(new SetFolder(file.getParent()), name, set, 1, row -> add(row, false));
            inputs.add(new Input(set, name, Checksum.of(file), "", ""));
        }
    }

    private void readPublic(DatasetReader reader, Path data) throws IOException {
        SetFolder folder = new SetFolder(data.resolve(reader.set()));
        if (!Files.isDirectory(folder.path())) {
            absent.add(reader.set());
            return;
        }
        reader.read(folder, row -> add(row, true));
        inputs.addPublic(reader.set(), reader.files(), folder);
    }

    private void readCorpus(Path corpus) throws IOException {
        SetFolder law = new SetFolder(corpus.resolve("law"));
        for (String file : law.jsonLines()) {
            LawCorpus.read(law, file, row -> add(row, false));
            inputs.add(authored(LawCorpus.SET, law, file));
        }
        SetFolder civility = new SetFolder(corpus.resolve("civility"));
        for (String file : civility.jsonLines()) {
            JsonRows.read(civility, file, JsonRows.CIVILITY_CORPUS, AUTHORED_WEIGHT, row -> add(row, false));
            inputs.add(authored(JsonRows.CIVILITY_CORPUS, civility, file));
        }
        FunctionalCorpus functional = new FunctionalCorpus(corpus);
        functional.cases().forEach(each -> add(FunctionalCorpus.row(each, AUTHORED_WEIGHT), false));
        for (String file : functional.folder().jsonLines()) {
            inputs.add(authored(FunctionalCorpus.SET, functional.folder(), file));
        }
    }

    private static Input authored(String set, SetFolder folder, String file) throws IOException {
        return new Input(set, file, Checksum.of(folder.file(file)), OUR_LICENCE, "training/corpus");
    }

    private void add(Row row, boolean weakRules) {
        rows++;
        unusable += pool.add(row, weakRules) ? 0 : 1;
    }

    List<Input> inputs() {
        return inputs.files();
    }

    /** Public sets that are not there. */
    List<String> absent() {
        return absent;
    }

    List<String> warnings() {
        return inputs.warnings();
    }

    int rows() {
        return rows;
    }

    int unusable() {
        return unusable;
    }
}
