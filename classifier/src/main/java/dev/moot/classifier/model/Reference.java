package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import java.util.List;
import java.util.Map;

/**
 * How scores and texts were distributed where a model was calibrated: what its use is compared with, to see whether comments
 * have changed. Shares of comments in each bin of {@link Distribution}; each list sums to 1.
 *
 * @param scores for each attribute by score
 * @param lengths by the length of the text
 * @param unknownWords by the share of words that the vocabulary does not hold whole
 */
public record Reference(Map<Attribute, List<Double>> scores, List<Double> lengths, List<Double> unknownWords) {

    public Reference {
        scores = Manifest.inOrder(scores);
        lengths = List.copyOf(lengths);
        unknownWords = List.copyOf(unknownWords);
    }
}
