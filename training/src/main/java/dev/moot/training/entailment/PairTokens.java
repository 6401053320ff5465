package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.pair.PairExample;
import java.io.IOException;
import java.util.List;

/** Tokenizes pairs. */
final class PairTokens {

    private static final String LINE_END = "\n";

    private final TextNormalizer normalizer = new TextNormalizer();
    private final WordPiece wordPiece;

    PairTokens() throws IOException {
        this.wordPiece = new WordPiece(MiniLm.vocabulary());
    }

    /** A premise may begin with the text it answers and a line end. */
    List<TokenPair> of(List<PairExample> examples) {
        return examples.stream()
                .map(example -> new TokenPair(tokens(example.premise()), tokens(example.hypothesis()), example))
                .toList();
    }

    private int[] tokens(String text) {
        int between = text.indexOf(LINE_END);
        return PairModel.tokens(
                wordPiece,
                new PairModel.Passage(
                        between < 0 ? "" : normalize(text.substring(0, between)),
                        normalize(text.substring(between + 1))));
    }

    private String normalize(String text) {
        return normalizer.normalize(text).text();
    }
}
