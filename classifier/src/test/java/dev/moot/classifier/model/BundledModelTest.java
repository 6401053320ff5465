package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Span;
import dev.moot.classifier.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BundledModelTest {

    private static final ModelFile MODEL = ModelFile.bundled();

    private static final List<String> TEXTS = List.of(
            "You are a pathetic idiot and everybody here knows it.",
            "Thank you for the summary, I had not seen the second ruling.",
            "What a load of bullshit, f u c k this and the horse it rode in on.",
            "I will find you and I will break your legs.",
            "States have to obey ICE detainers by law, the supremacy clause says so. End of story.",
            "A detainer is a request. Under Printz, Congress cannot order a sheriff to hold anybody.",
            "Nice weather for the parade on Saturday.",
            "Sure, because that worked so well the last three times.",
            "",
            "\uD83D\uDE00\uD83D\uDE00",
            "a".repeat(20_000));

    @AutoClose
    private final Classifier classifier = MODEL.newClassifier();

    @Test
    void hasTheHashThatStandsBesideIt() throws IOException {
        try (InputStream file = ModelArchive.resource("moot-en.zip")) {
            assertThat(MODEL.description().hash()).isEqualTo("sha256:" + ModelArchive.sha256(file.readAllBytes()));
        }
    }

    @Test
    void tellsRudeFromCivil() {
        List<Labels> labels = classifier.classify(comments(TEXTS));

        assertThat(score(labels.get(0), Attribute.TOXICITY)).isGreaterThan(0.8);
        assertThat(score(labels.get(0), Attribute.INSULT)).isGreaterThan(0.5);
        assertThat(score(labels.get(1), Attribute.TOXICITY)).isLessThan(0.2);
        assertThat(score(labels.get(2), Attribute.PROFANITY)).isGreaterThan(0.8);
        assertThat(score(labels.get(3), Attribute.THREAT)).isGreaterThan(score(labels.get(6), Attribute.THREAT));
        assertThat(labels).allSatisfy(label -> assertThat(label.tier()).isEqualTo(Tier.FAST));
    }

    @Test
    void seesWhetherACommentSpeaksOfTheLaw() {
        List<Labels> labels = classifier.classify(comments(TEXTS));

        assertThat(labels.get(4).law().verdict()).isNotEqualTo(LegalVerdict.NONE);
        assertThat(labels.get(4).law().claims()).hasSize(1);
        assertThat(labels.get(6).law().verdict()).isEqualTo(LegalVerdict.NONE);
        assertThat(labels.get(6).law().claims()).isEmpty();
    }

    @Test
    void pointsAtTheWordsInTheOriginal() {
        String text = TEXTS.get(2);
        List<String> words = classifier.classify(comments(List.of(text))).get(0).civility().spans().stream()
                .filter(span -> span.attribute() == Attribute.PROFANITY)
                .map(span -> text.substring(span.begin(), span.end()))
                .toList();

        assertThat(String.join(" ", words)).contains("bullshit").contains("f u c k");
    }

    @Test
    void scoresEveryAttributeItNamesAndFlagsFromTheThresholdOn() {
        for (Labels labels : classifier.classify(comments(TEXTS))) {
            assertThat(labels.civility().scores().keySet())
                    .isEqualTo(MODEL.description().attributes());
            labels.civility().scores().forEach((attribute, score) -> {
                assertThat(score).isBetween(0.0, 1.0);
                assertThat(labels.civility().flags().contains(attribute))
                        .isEqualTo(score >= MODEL.description().thresholds().get(attribute));
            });
        }
    }

    @Test
    void knowsWhatThresholdsDoForEveryAttribute() {
        assertThat(MODEL.description().attributes()).allSatisfy(attribute -> {
            OperatingCurve curve = MODEL.curve(attribute).orElseThrow();
            assertThat(curve.points()).hasSize(99);
            assertThat(curve.positives()).isGreaterThanOrEqualTo(20);
        });
        OperatingCurve toxicity = MODEL.curve(Attribute.TOXICITY).orElseThrow();
        assertThat(toxicity.human()).isTrue();
        assertThat(toxicity.atRecall(0.9))
                .hasValueSatisfying(point -> assertThat(point.precision()).isGreaterThan(0.6));
        assertThat(toxicity.atPrecision(0.9))
                .hasValueSatisfying(point -> assertThat(point.recall()).isGreaterThan(0.3));
        assertThat(MODEL.curve(Attribute.CONDESCENDING).orElseThrow().human()).isFalse();
    }

    @Test
    void givesTheSameLabelsInAnyBatch() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.addAll(TEXTS.subList(0, 8));
        }
        List<Labels> together = classifier.classify(comments(texts));

        for (int i = 0; i < TEXTS.size() - 3; i++) {
            Labels alone = classifier.classify(comments(List.of(TEXTS.get(i)))).get(0);
            assertThat(alone).isEqualTo(together.get(i)).isEqualTo(together.get(i + 8 * 37));
        }
    }

    @Test
    void givesTheSameLabelsInEveryThread() {
        List<Labels> expected = classifier.classify(comments(TEXTS));
        List<CompletableFuture<List<Labels>>> others = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (Classifier other = MODEL.newClassifier()) {
                        return other.classify(comments(TEXTS));
                    }
                }))
                .toList();

        assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo(expected));
    }

    @Test
    void labelsNothingForNoComments() {
        assertThat(classifier.classify(List.of())).isEmpty();
    }

    @Property(tries = 200)
    void survivesAnyTextAndKeepsSpansInsideIt(@ForAll @StringLength(max = 300) String text) {
        try (Classifier own = MODEL.newClassifier()) {
            Labels labels = own.classify(List.of(Comment.of(text))).get(0);
            assertThat(labels.civility().spans()).allSatisfy(span -> assertInside(span, text));
            assertThat(labels.law().claims()).allSatisfy(claim -> {
                assertThat(claim.begin()).isNotNegative();
                assertThat(claim.end()).isBetween(claim.begin() + 1, text.length());
            });
            assertThat(labels.law().score()).isBetween(0.0, 1.0);
        }
    }

    private static void assertInside(Span span, String text) {
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(span.score()).isCloseTo(0.5, within(0.5001));
    }

    private static double score(Labels labels, Attribute attribute) {
        return labels.civility().scores().get(attribute);
    }

    private static List<Comment> comments(List<String> texts) {
        return texts.stream().map(Comment::of).toList();
    }
}
