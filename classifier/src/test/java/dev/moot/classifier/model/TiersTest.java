package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.Tier;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.network.Outputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model with an encoder whose output is random: what is asked of it and where its scores go, not how good they are. */
class TiersTest {

    private static final Band UNSURE = new Band(0.2, 0.8);

    private static final List<Comment> COMMENTS = List.of(
            Comment.of("You absolute moron, read the article before you comment."),
            Comment.of("Thanks, that helped me understand the vote on the bus lanes."),
            Comment.of("typical. another genius who never ran a shop"),
            new Comment("Well said.", Optional.of("The mayor owes us an answer."), Optional.empty()),
            Comment.of("the council is a bunch of clowns and so is whoever elected them"),
            Comment.of(""));

    @TempDir
    private static Path folder;

    private static ModelFile model;

    @BeforeAll
    static void build() throws IOException {
        ModelFile fast = ModelFile.bundled();
        Outputs outputs = fast.manifest().outputs();
        float[] weight = new float[TunedEncoder.FEATURES * outputs.size()];
        Random random = new Random(3);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 0.1f * (float) random.nextGaussian();
        }
        TunedWeights tuned = TunedWeights.difference(
                List.of(0, 1, 2, 3, 4, 5),
                Map.of(
                        TunedWeights.OUTPUT + ".weight",
                        weight,
                        TunedWeights.OUTPUT + ".bias",
                        new float[outputs.size()]),
                MiniLm.weights());
        DeepHead head = new DeepHead(
                all(outputs, attribute -> 0.5),
                fast.manifest().calibrations(),
                all(outputs, attribute -> attribute == Attribute.TOXICITY ? UNSURE : Band.NONE));
        Path file = folder.resolve("deep.zip");
        ModelFile.write(
                file,
                fast.manifest().withDeep("test", head, fast.manifest().thresholds(), new Distribution().shares()),
                fast.provenance(),
                fast.fastTier(),
                Optional.of(tuned));
        model = ModelFile.read(file);
    }

    private static <V> Map<Attribute, V> all(Outputs outputs, Function<Attribute, V> value) {
        return outputs.attributes().stream().collect(Collectors.toMap(Function.identity(), value));
    }

    @Test
    void asksTheEncoderAboutAllNoneOrThoseInTheBand() {
        List<Labels> fast = classify(TierPolicy.FAST, COMMENTS);
        List<Labels> cascade = classify(TierPolicy.CASCADE, COMMENTS);
        List<Labels> deep = classify(TierPolicy.DEEP, COMMENTS);
        for (int i = 0; i < COMMENTS.size(); i++) {
            boolean empty = COMMENTS.get(i).text().isEmpty();
            double before = fast.get(i).civility().scores().get(Attribute.TOXICITY);
            boolean asked = UNSURE.contains(before) && !empty;
            assertThat(fast.get(i).tier()).isEqualTo(Tier.FAST);
            assertThat(deep.get(i).tier()).isEqualTo(empty ? Tier.FAST : Tier.DEEP);
            assertThat(cascade.get(i).tier()).isEqualTo(asked ? Tier.DEEP : Tier.FAST);
            assertThat(cascade.get(i).civility())
                    .isEqualTo((asked ? deep : fast).get(i).civility());
        }
        assertThat(cascade).extracting(Labels::tier).contains(Tier.FAST, Tier.DEEP);
    }

    @Test
    void scoresACommentAlikeInAnyBatch() {
        List<Labels> together = classify(TierPolicy.DEEP, COMMENTS);
        for (int i = 0; i < COMMENTS.size(); i++) {
            Map<Attribute, Double> alone = classify(TierPolicy.DEEP, List.of(COMMENTS.get(i)))
                    .get(0)
                    .civility()
                    .scores();
            together.get(i)
                    .civility()
                    .scores()
                    .forEach((attribute, score) -> assertThat(score).isCloseTo(alone.get(attribute), within(5e-5)));
        }
    }

    @Test
    void readsTheParent() {
        Comment reply = COMMENTS.get(3);
        assertThat(classify(TierPolicy.DEEP, List.of(reply)).get(0).civility().scores())
                .isNotEqualTo(classify(TierPolicy.DEEP, List.of(Comment.of(reply.text())))
                        .get(0)
                        .civility()
                        .scores());
    }

    @Test
    void hasOneTierWithoutAnEncoder() throws IOException {
        Path file = folder.resolve("fast.zip");
        ModelFile.write(file, ModelFile.bundled().manifest().withoutDeep(), model.provenance(), model.fastTier());
        ModelFile fast = ModelFile.read(file);
        try (Classifier classifier =
                fast.serving(TierPolicy.CASCADE, Optional.empty()).newClassifier()) {
            assertThat(classifier.classify(COMMENTS)).extracting(Labels::tier).containsOnly(Tier.FAST);
        }
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> fast.serving(TierPolicy.DEEP, Optional.empty()))
                .withMessageContaining("no encoder");
    }

    private static List<Labels> classify(TierPolicy policy, List<Comment> comments) {
        try (Classifier classifier = model.serving(policy, Optional.empty()).newClassifier()) {
            return classifier.classify(comments);
        }
    }
}
