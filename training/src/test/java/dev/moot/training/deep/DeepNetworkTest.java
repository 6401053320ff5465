package dev.moot.training.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.Sequence;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.encoder.Adapters;
import dev.moot.training.encoder.Gradients;
import dev.moot.training.train.Targets;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeepNetworkTest {

    private static final int OUTPUTS = 2;
    private static final float[] EMPHASIS = {1, 1};

    private final Map<String, float[]> open = MiniLm.weights();

    @ParameterizedTest
    @EnumSource
    void computesWhatIsServed(Tuning tuning) throws IOException {
        Map<String, float[]> start = tuning.initial(open, OUTPUTS, 3);
        start.forEach((name, values) -> {
            if (name.endsWith(Adapters.UP)) {
                Arrays.fill(values, 0.01f);
            }
        });
        DeepNetwork network = new DeepNetwork(2, tuning.tuned(), start);
        float[] logits = network.logits(DeepBatch.of(tuning.lower(open), texts(), EMPHASIS))
                .dup('c')
                .data()
                .asFloat();

        TunedEncoder served = TunedWeights.difference(
                        tuning.layers(), Tuning.merged(start, network.encoder().learnt()), open)
                .merge(open, Precision.FLOAT32);

        List<Sequence> sequences = texts().stream().map(DeepText::tokens).toList();
        assertThat(served.logits(sequences)).containsExactly(logits, within(1e-3f));
    }

    @ParameterizedTest
    @EnumSource
    void learns(Tuning tuning) throws IOException {
        DeepNetwork network = new DeepNetwork(2, tuning.tuned(), tuning.initial(open, OUTPUTS, 3));
        double before = step(network, tuning, 0.02);
        step(network, tuning, 0.02);
        assertThat(step(network, tuning, 0.02)).isLessThan(before);
    }

    private double step(DeepNetwork network, Tuning tuning, double rate) throws IOException {
        try (Gradients gradients = network.gradients(DeepBatch.of(tuning.lower(open), texts(), EMPHASIS))) {
            gradients
                    .byName()
                    .forEach((name, gradient) -> network.encoder().array(name).subi(gradient.mul(rate)));
            return gradients.loss();
        }
    }

    @Test
    void hasNoGradientWhereNobodyJudged() throws IOException {
        DeepNetwork network = new DeepNetwork(2, Tuning.TOP.tuned(), Tuning.TOP.initial(open, OUTPUTS, 3));
        List<DeepText> unjudged = texts().stream()
                .map(text -> new DeepText(text.tokens(), new Targets(new float[] {1, 1}, new float[OUTPUTS])))
                .toList();
        try (Gradients gradients = network.gradients(DeepBatch.of(Tuning.TOP.lower(open), unjudged, EMPHASIS))) {
            assertThat(gradients.loss()).isZero();
            assertThat(gradients.byName().values())
                    .allSatisfy(gradient ->
                            assertThat(gradient.norm2Number().doubleValue()).isZero());
        }
    }

    private static List<DeepText> texts() throws IOException {
        WordPiece wordPiece = new WordPiece(MiniLm.vocabulary());
        return List.of(
                new DeepText(
                        Sequence.of(wordPiece, "you people never learn", ""),
                        new Targets(new float[] {1, 0}, new float[] {1, 1})),
                new DeepText(
                        Sequence.of(wordPiece, "well said", "the mayor owes us an answer"),
                        new Targets(new float[] {0, 1}, new float[] {1, 0.5f})));
    }
}
