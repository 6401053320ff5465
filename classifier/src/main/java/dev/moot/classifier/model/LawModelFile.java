package dev.moot.classifier.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.NamedWeights;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.text.WordPiece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file the law model is kept in: a zip of {@code manifest.json}, {@code provenance.json} and the weights that differ from
 * the public encoder's, in half precision.
 *
 * <p>Immutable and thread-safe.
 */
public final class LawModelFile {

    private static final String BUNDLED = "moot-law-en.zip";
    private static final String BUNDLED_HASH = "moot-law-en.zip.sha256";
    private static final String MANIFEST = "manifest.json";
    private static final String PROVENANCE = "provenance.json";
    private static final String WEIGHTS = "pair-weights.bin";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Manifest manifest;
    private final Provenance provenance;
    private final Map<String, float[]> weights;

    private LawModelFile(Manifest manifest, Provenance provenance, Map<String, float[]> weights) {
        this.manifest = manifest;
        this.provenance = provenance;
        this.weights = weights;
    }

    /**
     * What the file says of itself.
     *
     * @param format version of the file's layout
     * @param name the model's name
     * @param version the model's version
     * @param decision how evidence becomes a verdict
     */
    public record Manifest(int format, String name, String version, LawDecision decision) {

        /** The version this code reads and writes. */
        public static final int FORMAT = 1;

        public Manifest {
            if (format != FORMAT) {
                throw new IllegalArgumentException("law model format " + format + " is not supported, only " + FORMAT);
            }
        }
    }

    /**
     * Reads the law model that comes with Moot.
     *
     * @throws ModelException if it is damaged
     */
    public static LawModelFile bundled() {
        try {
            String sha256 = new String(ModelArchive.resource(BUNDLED_HASH), StandardCharsets.US_ASCII).strip();
            return read(ModelArchive.resource(BUNDLED), Optional.of(sha256), "the bundled law model");
        } catch (IOException e) {
            throw new ModelException("the bundled law model cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a law model.
     *
     * @throws ModelException if there is none, or it is not one this version reads
     */
    public static LawModelFile read(Path file) {
        try {
            return read(Files.readAllBytes(file), Optional.empty(), file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("there is no law model file " + file, e);
        } catch (IOException e) {
            throw new ModelException("law model file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static LawModelFile read(byte[] file, Optional<String> wanted, String name) throws IOException {
        String sha256 = ModelArchive.sha256(file);
        if (wanted.isPresent() && !wanted.get().equalsIgnoreCase(sha256)) {
            throw new ModelException(name + " has SHA-256 " + sha256 + ", not " + wanted.get());
        }
        Map<String, byte[]> entries = ModelArchive.unzip(file, name);
        try {
            return new LawModelFile(
                    JSON.readValue(ModelArchive.entry(entries, MANIFEST, name), Manifest.class),
                    JSON.readValue(ModelArchive.entry(entries, PROVENANCE, name), Provenance.class),
                    NamedWeights.read(ModelArchive.stream(entries, WEIGHTS, name)));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new ModelException(name + " is not a law model that this version reads: " + e.getMessage(), e);
        }
    }

    /** Writes a law model, replacing the file. */
    public static void write(Path file, Manifest manifest, Provenance provenance, Map<String, float[]> weights)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, JSON.writeValueAsBytes(manifest));
        entries.put(PROVENANCE, JSON.writeValueAsBytes(provenance));
        entries.put(WEIGHTS, ModelArchive.bytes(out -> NamedWeights.write(out, weights)));
        Files.write(file, ModelArchive.zip(entries));
    }

    /** How evidence becomes a verdict. */
    public LawDecision decision() {
        return manifest.decision();
    }

    /** What the file says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Where the model comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * The pair model on top of the public encoder, whose weights are read from the class path: takes a second or two.
     *
     * @param wordPiece the encoder's tokenizer
     */
    public PairModel pairModel(WordPiece wordPiece) {
        return new PairModel(MiniLm.load(PairModel.FIRST_TUNED), wordPiece, weights);
    }
}
