package dev.moot.service;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.model.Distribution;
import dev.moot.classifier.model.Knots;
import dev.moot.classifier.model.LawHead;
import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.Provenance;
import dev.moot.classifier.model.Reference;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Head;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;

/** A model file that is read and run like any other; what it says means nothing. */
public final class TinyModel {

    private static final int HASH_BITS = 8;
    private static final int WIDTH = 4;
    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.TOXICITY, Attribute.RESPECT);

    private TinyModel() {}

    /** Writes it. */
    public static void write(Path file, String version) throws IOException {
        write(file, version, null);
    }

    /** Writes it with the distributions of one comment. */
    public static void writeWithReference(Path file, String version) throws IOException {
        Distribution one = new Distribution();
        one.add(Map.of(Attribute.TOXICITY, 0.05, Attribute.RESPECT, 0.95), 5_000, 0);
        write(file, version, one.shares());
    }

    private static void write(Path file, String version, @Nullable Reference reference) throws IOException {
        Knots knots = Knots.of(Calibration.of(new double[] {-4, 4}, new double[] {0.02, 0.98}));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                "tiny",
                version,
                "en",
                HASH_BITS,
                WIDTH,
                WIDTH,
                ATTRIBUTES,
                Map.of(Attribute.TOXICITY, knots, Attribute.RESPECT, knots),
                Map.of(Attribute.TOXICITY, 0.5, Attribute.RESPECT, 0.5),
                new LawHead(1, 0.4, 0.4),
                null,
                reference);
        Provenance provenance =
                new Provenance("unknown", "none", 1, "17", "any", "none", List.of(), Map.of(), Map.of());
        WordPiece words = new WordPiece(List.of("[UNK]", "a", "##b"));
        NgramHasher hasher = new NgramHasher(HASH_BITS);
        FastTier networks = new FastTier(
                hasher,
                QuantizedTable.of(WIDTH, numbers(hasher.rows() * WIDTH)),
                head(),
                words,
                QuantizedTable.of(WIDTH, numbers(words.vocabulary().size() * WIDTH)),
                head());
        ModelFile.write(file, manifest, provenance, networks);
    }

    private static Head head() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(WIDTH)
                        .nOut(ATTRIBUTES.size() + 3)
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
        network.init();
        return new Head(network);
    }

    private static float[] numbers(int size) {
        SplittableRandom random = new SplittableRandom(size);
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }
}
