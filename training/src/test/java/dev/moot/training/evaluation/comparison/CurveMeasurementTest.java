package dev.moot.training.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.model.OperatingCurve;
import dev.moot.classifier.model.OperatingPoint;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveMeasurementTest {

    @Test
    void countsWhatPeopleJudgedWhereThereIsEnoughOfIt() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(example("judged", i, i / 40.0, i < 20 ? 0 : 1, 1));
            examples.add(example("ruled", i, 0.99, 0, 0.5));
        }

        OperatingCurve curve = CurveMeasurement.of(new FakeModel(), examples).get(Attribute.TOXICITY);

        assertThat(curve.human()).isTrue();
        assertThat(curve.examples()).isEqualTo(40);
        assertThat(curve.positives()).isEqualTo(20);
        assertThat(curve.points()).hasSize(99);
        assertThat(curve.points().get(24)).isEqualTo(new OperatingPoint(0.25, 20 / 30.0, 1, 0.75));
        assertThat(curve.points().get(49)).isEqualTo(new OperatingPoint(0.5, 1, 1, 0.5));
        assertThat(curve.points().get(98)).isEqualTo(new OperatingPoint(0.99, 0, 0, 0));
    }

    @Test
    void countsAllWherePeopleJudgedTooFew() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(example("judged", i, i / 40.0, i < 39 ? 0 : 1, 1));
            examples.add(example("ruled", i, i / 40.0, i < 20 ? 0 : 1, 0.5));
        }

        OperatingCurve curve = CurveMeasurement.of(new FakeModel(), examples).get(Attribute.TOXICITY);

        assertThat(curve.human()).isFalse();
        assertThat(curve.examples()).isEqualTo(80);
        assertThat(curve.positives()).isEqualTo(21);
    }

    @Test
    void hasNoCurveOfWhatNoExampleShows() {
        assertThat(CurveMeasurement.of(new FakeModel(), List.of(example("judged", 1, 0.2, 0, 1))))
                .isEmpty();
    }

    private static Example example(String set, int number, double score, double label, double weight) {
        return new Example(
                set + "/" + number,
                set,
                "scores " + score,
                Optional.empty(),
                Map.of(Attribute.TOXICITY, label),
                weight < 1 ? Map.of(Attribute.TOXICITY, weight) : Map.of(),
                Optional.empty(),
                1,
                Split.VALIDATION);
    }
}
