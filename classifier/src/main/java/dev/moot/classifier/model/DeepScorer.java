package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Comment;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.encoder.Sequence;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import java.util.ArrayList;
import java.util.List;

/** Scores the comments that the encoder is asked about. Not thread-safe. */
final class DeepScorer {

    /** So many go through the encoder together; more gain nothing. */
    private static final int BATCH = 32;

    private final TunedEncoder encoder;
    private final WordPiece wordPiece;
    private final Outputs outputs;
    private final TierPolicy policy;
    private final TextNormalizer normalizer;
    private final List<Column> columns;

    private record Column(double share, Calibration calibration, Band band) {}

    DeepScorer(
            TunedEncoder encoder,
            WordPiece wordPiece,
            Outputs outputs,
            DeepHead head,
            TierPolicy policy,
            TextNormalizer normalizer) {
        this.encoder = encoder;
        this.wordPiece = wordPiece;
        this.outputs = outputs;
        this.policy = policy;
        this.normalizer = normalizer;
        this.columns = outputs.attributes().stream()
                .map(attribute -> column(head, attribute))
                .toList();
    }

    private static Column column(DeepHead head, Attribute attribute) {
        return new Column(
                head.shares().get(attribute),
                head.calibrations().get(attribute).calibration(),
                head.bands().get(attribute));
    }

    /**
     * Replaces the scores of those comments of which the fast tier is unsure.
     *
     * @param logits the fast tier's, {@code [comments × outputs]}
     * @param scores the calibrated ones, {@code [comments][attributes]}; changed in place
     * @return which comments the encoder has read
     */
    boolean[] rescore(List<Comment> comments, List<NormalizedText> texts, float[] logits, double[][] scores) {
        boolean[] read = new boolean[texts.size()];
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            read[i] = asks(scores[i]) && !texts.get(i).text().isEmpty();
            if (read[i]) {
                asked.add(i);
            }
        }
        for (int from = 0; from < asked.size(); from += BATCH) {
            List<Integer> some = asked.subList(from, Math.min(asked.size(), from + BATCH));
            float[] own = encoder.logits(some.stream()
                    .map(i -> sequence(comments.get(i), texts.get(i)))
                    .toList());
            for (int i = 0; i < some.size(); i++) {
                int comment = some.get(i);
                for (int column = 0; column < columns.size(); column++) {
                    Column each = columns.get(column);
                    float mixed = DeepHead.mix(
                            each.share, own[i * outputs.size() + column], logits[comment * outputs.size() + column]);
                    scores[comment][column] = each.calibration.probability(mixed);
                }
            }
        }
        return read;
    }

    private boolean asks(double[] scores) {
        if (policy == TierPolicy.DEEP) {
            return true;
        }
        for (int column = 0; column < scores.length; column++) {
            if (columns.get(column).band.contains(scores[column])) {
                return true;
            }
        }
        return false;
    }

    private Sequence sequence(Comment comment, NormalizedText text) {
        return Sequence.of(wordPiece, text.text(), Parent.of(comment, normalizer));
    }
}
