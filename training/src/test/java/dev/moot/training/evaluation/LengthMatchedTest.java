package dev.moot.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LengthMatchedTest {

    @Test
    void pairsTextsOfLikeLengthEachOnce() {
        LabelledExamples examples = LabelledExamples.of(
                Attribute.REASONING,
                List.of(
                        example(100, 1),
                        example(105, 0),
                        example(103, 1),
                        example(300, 1),
                        example(50, 0),
                        example(20, 1),
                        example(21, 0)));
        assertThat(LengthMatched.of(examples)).containsExactly(0, 1, 5, 6);
    }

    private static Example example(int length, double label) {
        return new Example(
                "made/" + length,
                "made",
                "x".repeat(length),
                Optional.empty(),
                Map.of(Attribute.REASONING, label),
                Map.of(),
                Optional.empty(),
                1,
                Split.TEST);
    }
}
