package dev.moot.training.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** UTF-8 text files, compressed where the name ends in {@code .gz}. */
public final class TextFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(BufferedWriter writer) throws IOException;
    }

    /** Opens the file, unpacked, as bytes. */
    public static InputStream stream(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return isCompressed(file) ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Opens the file, unpacked, as text. */
    public static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(file), UTF_8), BUFFER);
    }

    /** Writes beside the file and moves the result there, so that a stopped program leaves no half file. */
    public static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream raw = Files.newOutputStream(part);
                OutputStream packed = isCompressed(file) ? new GZIPOutputStream(raw, BUFFER) : raw;
                BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(packed, UTF_8), BUFFER)) {
            content.writeTo(writer);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a value as JSON for people, as {@link #replace} writes. */
    public static void replaceJson(Path file, Object value) throws IOException {
        String json = JSON.writeValueAsString(value);
        replace(file, writer -> writer.write(json + "\n"));
    }

    private static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }
}
