package dev.moot.training.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The list of public files that Moot knows how to get: {@code datasets.tsv}.
 *
 * @param files every file, each data set's together
 */
public record Catalogue(List<PublicFile> files) {

    private static final String RESOURCE = "datasets.tsv";
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(null)
            .get();

    public Catalogue {
        files = List.copyOf(files);
    }

    /** Reads the list that comes with the program. */
    public static Catalogue bundled() {
        InputStream resource = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (Reader reader = new InputStreamReader(resource, UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list: tab-separated, with a header. */
    public static Catalogue read(Reader reader) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader)) {
            return new Catalogue(parser.stream().map(Catalogue::file).toList());
        }
    }

    /** The names of all data sets. */
    public SortedSet<String> sets() {
        SortedSet<String> sets = new TreeSet<>();
        files.forEach(file -> sets.add(file.set()));
        return sets;
    }

    /** Finds a file by its data set and its name without {@code .gz}. */
    public Optional<PublicFile> find(String set, String plainName) {
        return files.stream()
                .filter(file -> file.set().equals(set) && file.plainName().equals(plainName))
                .findFirst();
    }

    private static PublicFile file(CSVRecord record) {
        String rows = record.get("rows");
        return new PublicFile(
                record.get("set"),
                record.get("file"),
                record.get("licence"),
                Source.parse(record.get("source")),
                Unpacking.parse(record.get("unpacking")),
                record.get("sha256"),
                Long.parseLong(record.get("bytes")),
                rows.equals("-") ? Optional.empty() : Optional.of(Long.parseLong(rows)));
    }
}
