package dev.moot.classifier.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Head;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file a model is kept in: a zip of {@code manifest.json}, {@code provenance.json}, {@code vocabulary.txt} and the
 * numbers of the two networks.
 *
 * <p>The same model gives the same bytes. A file is read into memory whole, its SHA-256 taken, and nothing of it is used if
 * another one was asked for. Deeplearning4j reads network descriptions with an old JSON library: load only files you trust.
 *
 * <p>Immutable and thread-safe but for the networks, which {@link FastTier#copy()} is for.
 */
public final class ModelFile implements Model {

    /** The largest file that is read, in bytes. */
    public static final long MAX_BYTES = 256L << 20;

    private static final String BUNDLED = "moot-en.zip";
    private static final String BUNDLED_HASH = "moot-en.zip.sha256";
    private static final String MANIFEST = "manifest.json";
    private static final String PROVENANCE = "provenance.json";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String BAG_TABLE = "bag-table.bin";
    private static final String BAG_HEAD = "bag-head.bin";
    private static final String STATIC_TABLE = "static-table.bin";
    private static final String STATIC_HEAD = "static-head.bin";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Manifest manifest;
    private final Provenance provenance;
    private final FastTier fastTier;
    private final ModelDescription description;

    private ModelFile(Manifest manifest, Provenance provenance, FastTier fastTier, String sha256) {
        this.manifest = manifest;
        this.provenance = provenance;
        this.fastTier = fastTier;
        this.description =
                new ModelDescription(manifest.name(), manifest.version(), "sha256:" + sha256, manifest.thresholds());
    }

    /**
     * Reads the model that comes with Moot.
     *
     * @throws ModelException if it is damaged
     */
    public static ModelFile bundled() {
        try {
            String sha256 = new String(resource(BUNDLED_HASH), StandardCharsets.US_ASCII).strip();
            return read(resource(BUNDLED), Optional.of(sha256), "the bundled model");
        } catch (IOException e) {
            throw new ModelException("the bundled model cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws ModelException if there is none, or it is not one this version reads
     */
    public static ModelFile read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a model.
     *
     * @param sha256 the SHA-256 the file must have, in hexadecimal
     * @throws ModelException if there is none, it is not one this version reads, or it has another SHA-256
     */
    public static ModelFile read(Path file, Optional<String> sha256) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ModelException(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return read(Files.readAllBytes(file), sha256, file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("there is no model file " + file, e);
        } catch (IOException e) {
            throw new ModelException("model file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a model, replacing the file. */
    public static void write(Path file, Manifest manifest, Provenance provenance, FastTier fastTier)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, JSON.writeValueAsBytes(manifest));
            put(zip, PROVENANCE, JSON.writeValueAsBytes(provenance));
            put(
                    zip,
                    VOCABULARY,
                    String.join("\n", fastTier.wordPiece().vocabulary()).getBytes(StandardCharsets.UTF_8));
            put(zip, BAG_TABLE, bytes(fastTier.bagTable()::write));
            put(zip, BAG_HEAD, bytes(fastTier.bagHead()::write));
            put(zip, STATIC_TABLE, bytes(fastTier.staticTable()::write));
            put(zip, STATIC_HEAD, bytes(fastTier.staticHead()::write));
        }
        Files.write(file, bytes.toByteArray());
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public Classifier newClassifier() {
        return new FastClassifier(description, manifest, fastTier.copy());
    }

    /** What the file says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Where the model comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The networks; take a {@link FastTier#copy()} to run them. */
    public FastTier fastTier() {
        return fastTier;
    }

    private static ModelFile read(byte[] file, Optional<String> wanted, String name) throws IOException {
        String sha256 = sha256(file);
        if (wanted.isPresent() && !wanted.get().equalsIgnoreCase(sha256)) {
            throw new ModelException(name + " has SHA-256 " + sha256 + ", not " + wanted.get());
        }
        Map<String, byte[]> entries = unzip(file, name);
        try {
            Manifest manifest = JSON.readValue(entry(entries, MANIFEST, name), Manifest.class);
            Provenance provenance = JSON.readValue(entry(entries, PROVENANCE, name), Provenance.class);
            List<String> vocabulary =
                    List.of(new String(entry(entries, VOCABULARY, name), StandardCharsets.UTF_8).split("\n"));
            NgramHasher hasher = new NgramHasher(manifest.hashBits());
            FastTier fastTier = new FastTier(
                    hasher,
                    QuantizedTable.read(stream(entries, BAG_TABLE, name), hasher.rows(), manifest.bagWidth()),
                    Head.read(stream(entries, BAG_HEAD, name)),
                    new WordPiece(vocabulary),
                    QuantizedTable.read(stream(entries, STATIC_TABLE, name), vocabulary.size(), manifest.staticWidth()),
                    Head.read(stream(entries, STATIC_HEAD, name)));
            if (fastTier.outputs() != manifest.outputs().size()) {
                throw new ModelException(name + " has networks for other attributes than it lists");
            }
            return new ModelFile(manifest, provenance, fastTier, sha256);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new ModelException(name + " is not a model that this version reads: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> unzip(byte[] file, String name) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) (MAX_BYTES - total) + 1);
                total += bytes.length;
                if (total > MAX_BYTES) {
                    throw new ModelException(name + " unpacks to more than " + MAX_BYTES + " bytes");
                }
                entries.put(entry.getName(), bytes);
            }
        }
        return entries;
    }

    private static byte[] entry(Map<String, byte[]> entries, String entry, String name) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new ModelException(name + " is not a model file: it has no " + entry);
        }
        return bytes;
    }

    private static DataInputStream stream(Map<String, byte[]> entries, String entry, String name) {
        return new DataInputStream(new ByteArrayInputStream(entry(entries, entry, name)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("resource " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part.write(out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
