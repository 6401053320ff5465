package dev.moot.classifier.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Head;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file a model is kept in: a zip of {@code manifest.json}, {@code provenance.json}, {@code vocabulary.txt} and the
 * numbers of the two networks; where it has an encoder, also {@code encoder.bin}, by how much that differs from the public one;
 * {@code golden.json}, comments with the scores it gives them; and {@code curves.json}, what each threshold does on comments it
 * was not trained on.
 *
 * <p>The same model gives the same bytes. A file is read into memory whole, its SHA-256 taken, and nothing of it is used if
 * another one was asked for; that of the model that comes with Moot was taken when it was built. Deeplearning4j reads network descriptions with an old JSON library: load only files you trust.
 *
 * <p>Immutable and thread-safe but for the networks, which {@link FastTier#copy()} is for.
 */
public final class ModelFile implements Model {

    private static final String BUNDLED = "moot-en.zip";
    private static final String BUNDLED_HASH = "moot-en.zip.sha256";
    private static final String CARD = "MODEL_CARD.md";
    private static final String MANIFEST = "manifest.json";
    private static final String PROVENANCE = "provenance.json";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String BAG_TABLE = "bag-table.bin";
    private static final String BAG_HEAD = "bag-head.bin";
    private static final String STATIC_TABLE = "static-table.bin";
    private static final String STATIC_HEAD = "static-head.bin";
    private static final String ENCODER = "encoder.bin";
    private static final String GOLDEN = "golden.json";
    private static final String CURVES = "curves.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectMapper COMPACT = new ObjectMapper();

    private final Manifest manifest;
    private final Provenance provenance;
    private final FastTier fastTier;
    private final Optional<TunedWeights> tuned;
    private final Optional<byte[]> golden;
    private final Map<Attribute, OperatingCurve> curves;
    private final ModelDescription description;
    private final Map<Precision, TunedEncoder> encoders = new EnumMap<>(Precision.class);

    private ModelFile(
            Manifest manifest,
            Provenance provenance,
            FastTier fastTier,
            Optional<TunedWeights> tuned,
            Optional<byte[]> golden,
            Map<Attribute, OperatingCurve> curves,
            String sha256) {
        this.manifest = manifest;
        this.provenance = provenance;
        this.fastTier = fastTier;
        this.tuned = tuned;
        this.golden = golden;
        this.curves = Manifest.inOrder(curves);
        this.description =
                new ModelDescription(manifest.name(), manifest.version(), "sha256:" + sha256, manifest.thresholds());
    }

    /** Loads the native libraries; takes a second, which reading a model is spared when this has been called before. */
    public static void prepare() {
        Head.prepare();
    }

    /**
     * Reads the model that comes with Moot.
     *
     * @throws ModelException if it is damaged
     */
    public static ModelFile bundled() {
        try {
            // Not worked out at each start: damage shows in the checksums of the zip.
            return read(ModelArchive.resource(BUNDLED), bundledHash(), "the bundled model");
        } catch (IOException e) {
            throw new ModelException("the bundled model cannot be read: " + e.getMessage(), e);
        }
    }

    private static String bundledHash() throws IOException {
        try (InputStream in = ModelArchive.resource(BUNDLED_HASH)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
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
            if (Files.size(file) > ModelArchive.MAX_BYTES) {
                throw new ModelException(file + " is larger than " + ModelArchive.MAX_BYTES + " bytes");
            }
            return read(Files.readAllBytes(file), sha256, file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("there is no model file " + file, e);
        } catch (IOException e) {
            throw new ModelException("model file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a model without an encoder, replacing the file. */
    public static void write(Path file, Manifest manifest, Provenance provenance, FastTier fastTier)
            throws IOException {
        write(file, manifest, provenance, fastTier, Optional.empty());
    }

    /** Writes a model, replacing the file. */
    public static void write(
            Path file, Manifest manifest, Provenance provenance, FastTier fastTier, Optional<TunedWeights> tuned)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, JSON.writeValueAsBytes(manifest));
        entries.put(PROVENANCE, JSON.writeValueAsBytes(provenance));
        entries.put(
                VOCABULARY, String.join("\n", fastTier.wordPiece().vocabulary()).getBytes(StandardCharsets.UTF_8));
        entries.put(BAG_TABLE, ModelArchive.bytes(fastTier.bagTable()::write));
        entries.put(BAG_HEAD, ModelArchive.bytes(fastTier.bagHead()::write));
        entries.put(STATIC_TABLE, ModelArchive.bytes(fastTier.staticTable()::write));
        entries.put(STATIC_HEAD, ModelArchive.bytes(fastTier.staticHead()::write));
        if (tuned.isPresent()) {
            entries.put(ENCODER, ModelArchive.bytes(tuned.get()::write));
        }
        ModelFile written = read(ModelArchive.zip(entries), Optional.empty(), file.toString());
        entries.put(GOLDEN, GoldenSet.record(written));
        Files.write(file, ModelArchive.zip(entries));
    }

    /**
     * Writes the model of a file with operating curves, in place of those it had. All else keeps its bytes, but for the version.
     *
     * @param from the file
     * @param version the version the model is to have; empty if it keeps its own
     * @param to where it goes, which may be the same file
     * @throws ModelException if there is no model in the file that this version reads
     */
    public static void writeCurves(Path from, Optional<String> version, Map<Attribute, OperatingCurve> curves, Path to)
            throws IOException {
        Manifest manifest = read(from).manifest();
        Map<String, byte[]> entries = ModelArchive.unzip(Files.newInputStream(from), from.toString());
        if (version.isPresent()) {
            entries.put(MANIFEST, JSON.writeValueAsBytes(manifest.withVersion(version.get())));
        }
        // Last, so that two files that differ in this entry share all bytes before it.
        entries.remove(CURVES);
        entries.put(CURVES, COMPACT.writeValueAsBytes(Manifest.inOrder(curves)));
        Files.write(to, ModelArchive.zip(entries));
    }

    /**
     * Asks the model about the comments of its golden set, whose scores were noted when the file was written. Takes a second.
     *
     * @param policy the encoder is not asked if no comment is read by it
     * @param precision the encoder's
     * @throws ModelException if it gives other scores, or the file has no golden set
     */
    public void check(TierPolicy policy, Precision precision) {
        String name = description.name() + " " + description.version();
        try {
            GoldenSet.check(
                    this,
                    policy,
                    precision,
                    golden.orElseThrow(() -> new ModelException(name + " has no golden set to check it by")),
                    name);
        } catch (IOException e) {
            throw new ModelException(name + " has a golden set that cannot be read", e);
        }
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public Optional<OperatingCurve> curve(Attribute attribute) {
        return Optional.ofNullable(curves.get(attribute));
    }

    @Override
    public Optional<Provenance> origin() {
        return Optional.of(provenance);
    }

    @Override
    public Optional<String> card() {
        try (InputStream in = ModelArchive.resource(CARD)) {
            // The card that comes with Moot is of the model that does, and names its hash.
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .filter(card -> card.contains(description.hash()));
        } catch (IOException e) {
            throw new ModelException("the model card cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Classifier newClassifier() {
        return serving(TierPolicy.CASCADE, Optional.empty()).newClassifier();
    }

    /** {@link #serving(TierPolicy, Precision, Optional)} with the precision that is fastest here. */
    public Model serving(TierPolicy policy, Optional<KnowledgeBase> knowledge) {
        return serving(policy, Precision.fastest(), knowledge);
    }

    /**
     * This model as it is served; its encoder and an index of the knowledge base are shared by the classifiers it makes, and take
     * a second or two to build.
     *
     * @param policy which comments the encoder reads
     * @param precision the encoder's
     * @param knowledge the knowledge base of law behind its verdicts; without one a claim is never judged
     * @throws ModelException if every comment is to be read by an encoder that the file does not have
     */
    public Model serving(TierPolicy policy, Precision precision, Optional<KnowledgeBase> knowledge) {
        return new ServedModel(this, policy, precision, knowledge);
    }

    /** The fine-tuned encoder, where the file has one; put together when first asked for. */
    synchronized Optional<TunedEncoder> encoder(Precision precision) {
        return tuned.map(it -> encoders.computeIfAbsent(precision, each -> it.merge(MiniLm.weights(), each)));
    }

    /** By how much the encoder differs from the public one, where the file has one. */
    public Optional<TunedWeights> tuned() {
        return tuned;
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
        String sha256 = ModelArchive.sha256(file);
        if (wanted.isPresent() && !wanted.get().equalsIgnoreCase(sha256)) {
            throw new ModelException(name + " has SHA-256 " + sha256 + ", not " + wanted.get());
        }
        return read(new ByteArrayInputStream(file), sha256, name);
    }

    private static ModelFile read(InputStream archive, String sha256, String name) throws IOException {
        Map<String, byte[]> entries = ModelArchive.unzip(archive, name);
        try {
            Manifest manifest = JSON.readValue(ModelArchive.entry(entries, MANIFEST, name), Manifest.class);
            Provenance provenance = JSON.readValue(ModelArchive.entry(entries, PROVENANCE, name), Provenance.class);
            List<String> vocabulary = List.of(
                    new String(ModelArchive.entry(entries, VOCABULARY, name), StandardCharsets.UTF_8).split("\n"));
            NgramHasher hasher = new NgramHasher(manifest.hashBits());
            FastTier fastTier = new FastTier(
                    hasher,
                    QuantizedTable.read(
                            ModelArchive.stream(entries, BAG_TABLE, name), hasher.rows(), manifest.bagWidth()),
                    Head.read(ModelArchive.stream(entries, BAG_HEAD, name)),
                    new WordPiece(vocabulary),
                    QuantizedTable.read(
                            ModelArchive.stream(entries, STATIC_TABLE, name),
                            vocabulary.size(),
                            manifest.staticWidth()),
                    Head.read(ModelArchive.stream(entries, STATIC_HEAD, name)));
            if (fastTier.outputs() != manifest.outputs().size()) {
                throw new ModelException(name + " has networks for other attributes than it lists");
            }
            Optional<TunedWeights> tuned = manifest.deep().isPresent()
                    ? Optional.of(TunedWeights.read(ModelArchive.stream(entries, ENCODER, name)))
                    : Optional.empty();
            if (tuned.isPresent() && tuned.get().outputs() != manifest.outputs().size()) {
                throw new ModelException(name + " has an encoder for other attributes than it lists");
            }
            return new ModelFile(
                    manifest,
                    provenance,
                    fastTier,
                    tuned,
                    Optional.ofNullable(entries.get(GOLDEN)),
                    entries.containsKey(CURVES) ? curves(entries.get(CURVES)) : Map.of(),
                    sha256);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new ModelException(name + " is not a model that this version reads: " + e.getMessage(), e);
        }
    }

    private static Map<Attribute, OperatingCurve> curves(byte[] json) throws IOException {
        return COMPACT.readValue(json, new TypeReference<Map<Attribute, OperatingCurve>>() {});
    }
}
