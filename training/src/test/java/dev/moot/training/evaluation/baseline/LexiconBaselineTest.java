package dev.moot.training.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.LabelledExamples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconBaselineTest {

    @ParameterizedTest
    @CsvSource({
        "A calm word about taxes, 0",
        "What an IDIOT, 1",
        "idiots! IDIOTS! damn, 3",
        "the class passed the assessment in Scunthorpe, 0",
        "f*cking nonsense, 1"
    })
    void countsListedWordsAndTheirEndings(String text, int count) throws IOException {
        assertThat(new LexiconBaseline().count(text)).isEqualTo(count);
    }

    @Test
    void scoresWithTheRateOfTrainingExamplesWithAsManyWords() throws IOException {
        LabelledExamples train = LabelledExamples.of(
                Attribute.INSULT,
                Stream.of(example("idiot", 1), example("you idiot", 1), example("well then", 0), example("fine", 0))
                        .toList());

        double[] scores =
                new LexiconBaseline().score(train, List.of(example("some idiot", 0), example("no swearing", 1)));

        // Two of two and none of two, drawn towards the overall half with the weight of two examples.
        assertThat(scores).containsExactly(0.75, 0.25);
    }

    private static Example example(String text, double label) {
        return new Example(
                "set/" + text.hashCode(),
                "set",
                text,
                Optional.empty(),
                Map.of(Attribute.INSULT, label),
                Map.of(),
                Optional.empty(),
                1,
                Split.TRAIN);
    }
}
