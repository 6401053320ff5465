package dev.moot.classifier.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TunedWeightsTest {

    private static final String TUNED = "layer.5.output.dense.weight";

    private final Map<String, float[]> open = MiniLm.weights();

    @Test
    void keepsADifferenceThroughAFile() throws IOException {
        Random random = new Random(7);
        float[] changed = open.get("encoder." + TUNED).clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += 0.01f * (float) random.nextGaussian();
        }
        Map<String, float[]> tuned = new HashMap<>(output(3));
        tuned.put(TUNED, changed);

        TunedWeights read = readBack(TunedWeights.difference(List.of(0, 5), tuned, open));

        assertThat(read.outputs()).isEqualTo(3);
        float[] again = read.tuned(open).get(TUNED);
        for (int i = 0; i < changed.length; i++) {
            assertThat(again[i]).isCloseTo(changed[i], within(3e-5f));
        }
    }

    @Test
    void leavesOutLayers() throws IOException {
        TunedEncoder two = readBack(TunedWeights.difference(List.of(0, 5), output(1), open))
                .merge(open, Precision.FLOAT32);
        TunedEncoder all = readBack(TunedWeights.difference(List.of(0, 1, 2, 3, 4, 5), output(1), open))
                .merge(open, Precision.FLOAT32);
        List<Sequence> texts = List.of(new Sequence(new int[] {101, 2000, 102}));
        assertThat(two.logits(texts)).isNotEqualTo(all.logits(texts));
    }

    @Test
    void refusesWhatIsDamaged() {
        byte[] damaged = {0, 0, 0, 99};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TunedWeights.read(new DataInputStream(new ByteArrayInputStream(damaged))))
                .withMessageContaining("damaged");
    }

    private static Map<String, float[]> output(int outputs) {
        float[] weight = new float[TunedEncoder.FEATURES * outputs];
        Random random = new Random(1);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 0.05f * (float) random.nextGaussian();
        }
        return Map.of(TunedWeights.OUTPUT + ".weight", weight, TunedWeights.OUTPUT + ".bias", new float[outputs]);
    }

    private static TunedWeights readBack(TunedWeights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));
        return TunedWeights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
