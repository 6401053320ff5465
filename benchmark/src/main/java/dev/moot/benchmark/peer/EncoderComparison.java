package dev.moot.benchmark.peer;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.Sequence;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * The encoder's forward pass, by Moot and by another runtime: the same weights, the same comments, batches of {@value #BATCH},
 * by turns on one thread.
 *
 * @param arriving batches as comments arrive
 * @param sorted batches of comments of like length, which spares a runtime that pads to the longest
 */
public record EncoderComparison(Speeds arriving, Speeds sorted) {

    private static final int BATCH = 32;
    private static final int TEXTS = 512;
    private static final int ROUNDS = 2;

    /**
     * Comments a second of processor time.
     *
     * @param moot Moot's in binary32
     * @param rounded Moot's in bfloat16, where the processor has instructions for it
     * @param peer the other one's in binary32
     */
    public record Speeds(double moot, OptionalDouble rounded, double peer) {

        /** How many times as fast Moot is with the same numbers. */
        public double ratio() {
            return moot / peer;
        }
    }

    /** Measures, where another runtime is on the class path: it is with the profile {@code benchmark}. */
    public static Optional<EncoderComparison> run(List<String> texts) {
        return ServiceLoader.load(EncoderPeer.class).findFirst().map(peer -> {
            try (peer) {
                List<Sequence> arriving = sequences(texts.subList(0, TEXTS));
                List<Sequence> sorted = new ArrayList<>(arriving);
                sorted.sort(Comparator.comparingInt(Sequence::length));
                MiniLm moot = MiniLm.load(MiniLm.LAYERS);
                Optional<MiniLm> rounded = rounded();
                return new EncoderComparison(
                        measure(moot, rounded, peer, arriving), measure(moot, rounded, peer, sorted));
            }
        });
    }

    private static Optional<MiniLm> rounded() {
        return Precision.fastest() == Precision.BFLOAT16
                ? Optional.of(MiniLm.load(MiniLm.LAYERS, Precision.BFLOAT16))
                : Optional.empty();
    }

    /** The first round warms up. */
    private static Speeds measure(MiniLm moot, Optional<MiniLm> rounded, EncoderPeer peer, List<Sequence> texts) {
        double mootSeconds = 0;
        double roundedSeconds = 0;
        double peerSeconds = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            double ofMoot = processorSeconds(texts, moot::runSequences);
            double ofRounded =
                    rounded.map(it -> processorSeconds(texts, it::runSequences)).orElse(0.0);
            double ofPeer = processorSeconds(texts, peer::run);
            mootSeconds += round == 0 ? 0 : ofMoot;
            roundedSeconds += round == 0 ? 0 : ofRounded;
            peerSeconds += round == 0 ? 0 : ofPeer;
        }
        int comments = ROUNDS * texts.size();
        return new Speeds(
                comments / mootSeconds,
                rounded.isPresent() ? OptionalDouble.of(comments / roundedSeconds) : OptionalDouble.empty(),
                comments / peerSeconds);
    }

    private static double processorSeconds(List<Sequence> texts, Consumer<List<Sequence>> encoder) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int from = 0; from < texts.size(); from += BATCH) {
            encoder.accept(texts.subList(from, from + BATCH));
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private static List<Sequence> sequences(List<String> texts) {
        try {
            WordPiece wordPiece = new WordPiece(MiniLm.vocabulary());
            TextNormalizer normalizer = new TextNormalizer();
            return texts.stream()
                    .map(text ->
                            Sequence.of(wordPiece, normalizer.normalize(text).text(), ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
