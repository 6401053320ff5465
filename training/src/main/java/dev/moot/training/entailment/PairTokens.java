package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.pair.PairExample;
import java.io.IOException;
import java.util.List;

/** Tokenizes pairs. */
final class PairTokens {

    private static final int MOST_OF_FIRST = 64;
    private static final int MOST_OF_SECOND = 48;

    private final TextNormalizer normalizer = new TextNormalizer();
    private final WordPiece wordPiece;

    PairTokens() throws IOException {
        this.wordPiece = new WordPiece(MiniLm.vocabulary());
    }

    List<TokenPair> of(List<PairExample> examples) {
        return examples.stream()
                .map(example -> new TokenPair(
                        wordPiece.encodeSequence(
                                normalizer.normalize(example.premise()).text(), MOST_OF_FIRST),
                        wordPiece.encodeSequence(
                                normalizer.normalize(example.hypothesis()).text(), MOST_OF_SECOND),
                        example))
                .toList();
    }
}
