package dev.moot.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTrainerTest {

    private static final Outputs OUTPUTS = new Outputs(List.of(Attribute.TOXICITY, Attribute.RESPECT));
    private static final NgramHasher HASHER = new NgramHasher(12);
    private static final WordPiece WORD_PIECE =
            new WordPiece(List.of("[UNK]", "you", "are", "a", "an", "kind", "idiot", "person", "thank", "such"));
    private static final NetworkPlan BAG =
            new NetworkPlan("bag", TrainingTexts::bagRows, List.of(), 4, 8, 0.5, 1e-2, 0, 0);
    private static final NetworkPlan DEEP =
            new NetworkPlan("deep", TrainingTexts::pieces, List.of(8), 4, 8, 0.05, 1e-2, 0.2, 1e-5);

    @TempDir
    private Path folder;

    private final TrainingTexts texts = TrainingTexts.of(examples(), OUTPUTS, HASHER, WORD_PIECE);

    @Test
    void learnsWhatSeparatesTheExamples() {
        for (NetworkTrainer trainer : List.of(bag(), deep())) {
            for (int epoch = 0; epoch < 4; epoch++) {
                trainer.epoch(epoch, seen -> {});
            }
            assertThat(ValidationAuc.auc(0, trainer.branch().logits(texts), texts.targets()))
                    .isGreaterThan(0.99);
        }
    }

    @Test
    void neverLearnsFromALabelNobodyGave() {
        NetworkTrainer trainer = bag();
        float[][] before = trainer.branch().logits(texts);
        trainer.epoch(0, seen -> {});
        float[][] after = trainer.branch().logits(texts);

        // Nobody judged respect: its bias, the only way to it for a text without n-grams, stays where it was.
        TrainingTexts empty = TrainingTexts.of(List.of(example("e", "\u200B.", Map.of())), OUTPUTS, HASHER, WORD_PIECE);
        assertThat(before[0][0]).isNotEqualTo(after[0][0]);
        assertThat(ValidationAuc.auc(1, after, texts.targets())).isNaN();
        assertThat(empty.targets().get(0).weights()).containsOnly(0);
    }

    @Test
    void endsTheSameWhetherCutOffOrNot() throws IOException {
        for (boolean deep : new boolean[] {false, true}) {
            NetworkTrainer whole = deep ? deep() : bag();
            whole.epoch(0, seen -> {});
            Checkpoints checkpoints = new Checkpoints(folder.resolve(deep ? "deep" : "bag"));
            whole.save(checkpoints, 0);
            whole.epoch(1, seen -> {});

            NetworkTrainer resumed = deep ? deep() : bag();
            assertThat(checkpoints.last()).hasValue(0);
            resumed.restore(checkpoints, 0);
            resumed.epoch(1, seen -> {});

            assertThat(resumed.branch().logits(texts))
                    .isDeepEqualTo(whole.branch().logits(texts));
        }
    }

    private NetworkTrainer bag() {
        return new NetworkTrainer(texts, BAG, 4, new float[HASHER.rows() * 4], OUTPUTS.size(), 7);
    }

    private NetworkTrainer deep() {
        float[] values = new float[WORD_PIECE.vocabulary().size() * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i);
        }
        return new NetworkTrainer(texts, DEEP, 6, values, OUTPUTS.size(), 7);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean rude = i % 2 == 0;
            String text = (rude ? "you are such an idiot " : "thank you such a kind person ") + i;
            examples.add(example("set/" + i, text, Map.of(Attribute.TOXICITY, rude ? 1.0 : 0.0)));
        }
        return examples;
    }

    private static Example example(String id, String text, Map<Attribute, Double> labels) {
        return new Example(id, "set", text, Optional.empty(), labels, Map.of(), Optional.empty(), 1, Split.TRAIN);
    }
}
