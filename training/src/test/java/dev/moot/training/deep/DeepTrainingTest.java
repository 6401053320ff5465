package dev.moot.training.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.network.Outputs;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import dev.moot.training.encoder.LossCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepTrainingTest {

    private static final Outputs OUTPUTS = new Outputs(List.of(Attribute.TOXICITY));

    @TempDir
    private Path folder;

    @Test
    void goesOnFromItsCheckpoint() throws IOException {
        List<Example> examples = examples();
        train(1, examples);
        assertThat(LossCurve.read(folder.resolve("curve.tsv")))
                .extracting(LossCurve.Check::step)
                .containsExactly(4);

        train(2, examples);
        List<LossCurve.Check> curve = LossCurve.read(folder.resolve("curve.tsv"));
        assertThat(curve).extracting(LossCurve.Check::step).containsExactly(4, 8);
        assertThat(curve).allSatisfy(point -> assertThat(point.training()).isPositive());
        assertThat(curve.get(1).training()).isLessThan(curve.get(0).training());
    }

    private void train(double epochs, List<Example> examples) throws IOException {
        new DeepTraining(new DeepPlan(Tuning.HALF, 4, epochs, 5), OUTPUTS, folder, line -> {}).run(examples, examples);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean toxic = i % 2 == 0;
            examples.add(new Example(
                    "made/" + i,
                    "made",
                    (toxic ? "shut up you fool " : "thank you for this ") + i,
                    Optional.empty(),
                    Map.of(Attribute.TOXICITY, toxic ? 1.0 : 0.0),
                    Map.of(),
                    Optional.empty(),
                    1,
                    Split.TRAIN));
        }
        return examples;
    }
}
