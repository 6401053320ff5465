package dev.moot.benchmark.library;

import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps before the networks, one comment a call. */
@State(Scope.Thread)
public class StepsBenchmark {

    private final TextNormalizer normalizer = new TextNormalizer();
    private List<String> texts;
    private List<String> normalized;
    private WordPiece wordPiece;
    private NgramHasher hasher;
    private int next;

    @Setup
    public void read(LibraryState state) {
        texts = state.texts;
        normalized = texts.stream()
                .map(normalizer::normalize)
                .map(NormalizedText::text)
                .toList();
        ModelFile model = ModelFile.bundled();
        wordPiece = model.fastTier().wordPiece();
        hasher = new NgramHasher(model.manifest().hashBits());
    }

    @Benchmark
    public NormalizedText normalize() {
        return normalizer.normalize(texts.get(advance()));
    }

    @Benchmark
    public int[] wordPieces() {
        return wordPiece.encode(normalized.get(advance()));
    }

    @Benchmark
    public int[] ngrams() {
        return hasher.rows(normalized.get(advance()));
    }

    private int advance() {
        next = (next + 1) % texts.size();
        return next;
    }
}
