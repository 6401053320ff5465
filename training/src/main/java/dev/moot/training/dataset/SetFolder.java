package dev.moot.training.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The folder of one data set. A file may lie there as it is or compressed, with {@code .gz} added to its name.
 *
 * @param path where it is
 */
public record SetFolder(Path path) {

    /** Commas, doubled quotes, line breaks in quoted fields; the first record names the columns. */
    public static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Finds a file of this name, compressed or not. */
    public Path file(String name) throws IOException {
        Path plain = path.resolve(name);
        Path packed = path.resolve(name + ".gz");
        if (Files.isRegularFile(plain)) {
            return plain;
        }
        if (Files.isRegularFile(packed)) {
            return packed;
        }
        throw new IOException(path.getFileName() + "/" + name + " is missing (also with .gz)");
    }

    /** The names of its files of JSON lines, without {@code .gz}, in order; none where there is no such folder. */
    public List<String> jsonLines() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(SetFolder::plainName)
                    .filter(name -> name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** A file's name without {@code .gz}. */
    public static String plainName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.gz$", "");
    }

    /** Reads the records of a table in the given format. */
    public void csv(String name, CSVFormat format, Consumer<CSVRecord> records) throws IOException {
        try (CSVParser parser = format.parse(TextFile.reader(file(name)))) {
            for (CSVRecord record : parser) {
                at(name, record.getRecordNumber(), () -> records.accept(record));
            }
        }
    }

    /** Reads the records of a table as {@link #CSV}. */
    public void csv(String name, Consumer<CSVRecord> records) throws IOException {
        csv(name, CSV, records);
    }

    /** Reads the lines of a file with their numbers, from 1. */
    public void lines(String name, ObjLongConsumer<String> lines) throws IOException {
        try (BufferedReader reader = TextFile.reader(file(name))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String current = line;
                long at = ++number;
                at(name, at, () -> lines.accept(current, at));
            }
        }
    }

    /** Reads one JSON object a line, with line numbers from 1. */
    public void json(String name, ObjLongConsumer<JsonNode> objects) throws IOException {
        lines(name, (line, number) -> objects.accept(JsonFields.parse(line), number));
    }

    /** Reads a file that is one JSON value as a whole. */
    public JsonNode tree(String name) throws IOException {
        try (BufferedReader reader = TextFile.reader(file(name))) {
            return MAPPER.readTree(reader);
        } catch (JsonProcessingException e) {
            // Its own message quotes the file, so it does not become the cause.
            throw new IllegalArgumentException(path.getFileName() + "/" + name + " is not JSON (line "
                    + e.getLocation().getLineNr() + ")");
        }
    }

    /** Goes through the elements of an array in a file that was read as a whole, with their numbers from 1. */
    public void elements(String name, JsonNode array, ObjLongConsumer<JsonNode> elements) {
        long number = 0;
        for (JsonNode element : array) {
            long at = ++number;
            at(name, at, () -> elements.accept(element, at));
        }
    }

    /** Adds the place to what went wrong there. */
    private void at(String name, long number, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path.getFileName() + "/" + name + " record " + number + ": " + e.getMessage(), e);
        }
    }
}
