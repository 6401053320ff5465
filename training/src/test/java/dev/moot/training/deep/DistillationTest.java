package dev.moot.training.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistillationTest {

    private static final double WEIGHT = 0.25;

    private final Model teacher = ModelFile.bundled().serving(TierPolicy.FAST, Optional.empty());

    @Test
    void fillsInWhatNobodyJudgedAndKeepsWhatSomebodyDid() {
        List<Example> examples = IntStream.range(0, 600)
                .mapToObj(i -> example("You are number " + i + ", you fool."))
                .toList();

        List<Example> taught = new Distillation(teacher, WEIGHT).teach(examples);

        assertThat(taught)
                .extracting(Example::text)
                .isEqualTo(examples.stream().map(Example::text).toList());
        try (Classifier classifier = teacher.newClassifier()) {
            for (int i : new int[] {0, 255, 256, 599}) {
                Map<Attribute, Double> scores = classifier
                        .classify(List.of(Comment.of(examples.get(i).text())))
                        .get(0)
                        .civility()
                        .scores();
                Example each = taught.get(i);
                assertThat(each.labels().keySet()).isEqualTo(scores.keySet());
                scores.forEach((attribute, score) -> {
                    boolean judged = attribute == Attribute.INSULT;
                    assertThat(each.weight(attribute)).isEqualTo(judged ? 0.4 : WEIGHT);
                    if (judged) {
                        assertThat(each.labels()).containsEntry(attribute, 0.75);
                    } else {
                        assertThat(each.labels().get(attribute)).isBetween(score - 1e-4, score + 1e-4);
                    }
                });
                assertThat(each.law()).contains(LegalVerdict.NONE);
                assertThat(each.split()).isEqualTo(Split.TRAIN);
            }
        }
    }

    @Test
    void trustsNoScoreAsMuchAsAJudge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Distillation(teacher, 1))
                .withMessageContaining("below 1");
    }

    private static Example example(String text) {
        return new Example(
                "made/" + text,
                "made",
                text,
                Optional.empty(),
                Map.of(Attribute.INSULT, 0.75),
                Map.of(Attribute.INSULT, 0.4),
                Optional.of(LegalVerdict.NONE),
                1,
                Split.TRAIN);
    }
}
