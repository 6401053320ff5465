package dev.moot.training.deep;

import dev.moot.classifier.encoder.Sequence;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.train.Targets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A comment as the network learns it.
 *
 * @param tokens the comment, and what it answers
 * @param targets its labels
 */
record DeepText(Sequence tokens, Targets targets) {

    /** Tokenizes examples; the targets are in the same order. */
    static List<DeepText> of(List<Example> examples, List<Targets> targets, WordPiece wordPiece) {
        TextNormalizer normalizer = new TextNormalizer();
        return IntStream.range(0, examples.size())
                .parallel()
                .mapToObj(i -> {
                    Example example = examples.get(i);
                    String text = normalizer.normalize(example.text()).text();
                    String parent = example.parent()
                            .map(it -> normalizer.normalize(it).text())
                            .orElse("");
                    return new DeepText(Sequence.of(wordPiece, text, parent), targets.get(i));
                })
                .toList();
    }

    int length() {
        return tokens.length();
    }
}
