package dev.moot.classifier.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.text.WordPiece;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmTest {

    private static MiniLm encoder;
    private static WordPiece wordPiece;

    @BeforeAll
    static void load() throws IOException {
        encoder = MiniLm.load(MiniLm.LAYERS);
        wordPiece = new WordPiece(MiniLm.vocabulary());
    }

    @Test
    void bringsSentencesOfOneMeaningTogether() {
        float[] landlord = vector("the landlord may not enter without notice");
        float[] tenant = vector("an owner has to tell the tenant before he comes in");
        float[] soup = vector("add the carrots and let the soup simmer");
        assertThat(cosine(landlord, tenant)).isGreaterThan(cosine(landlord, soup) + 0.3);
    }

    @Test
    void readsASequenceAlikeAloneAndAmongOthers() {
        int[] one = wordPiece.encodeSequence("", 0, "cops need a warrant to search your phone", 64);
        int[] other = wordPiece.encodeSequence("", 0, "hi", 64);
        Hidden together = encoder.run(List.of(other, one, other));
        float[] among = together.mean(1, 0, one.length);
        float[] alone = encoder.run(List.of(one)).mean(0, 0, one.length);
        for (int i = 0; i < Layer.WIDTH; i++) {
            assertThat(among[i]).isCloseTo(alone[i], within(1e-5f));
        }
    }

    /** The first and the last token's states, as ONNX Runtime 1.22 computes them from the same file. */
    @Test
    void computesWhatTheReferenceDoes() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MiniLmTest.class.getResourceAsStream("reference-states.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                JsonNode reference = json.readTree(line);
                Sequence sequence = Sequence.of(
                        wordPiece,
                        reference.get("text").textValue(),
                        reference.get("parent").textValue());
                float[] states = encoder.runSequences(List.of(sequence)).states(0);
                for (int i = 0; i < Layer.WIDTH; i++) {
                    assertThat((double) states[i])
                            .isCloseTo(reference.get("states").get(0).get(i).doubleValue(), within(1e-4));
                    assertThat((double) states[states.length - Layer.WIDTH + i])
                            .isCloseTo(reference.get("states").get(1).get(i).doubleValue(), within(1e-4));
                }
            }
        }
    }

    @Test
    void staysCloseInBfloat16AndAlikeInAnyBatch() {
        assumeTrue(Precision.fastest() == Precision.BFLOAT16, "this processor does not multiply bfloat16");
        MiniLm rounded = MiniLm.load(MiniLm.LAYERS, Precision.BFLOAT16);
        List<int[]> texts = Stream.of(
                        "no", "the landlord may not enter without notice ".repeat(12), "So what. Nobody cares.")
                .map(text -> wordPiece.encodeSequence("", 0, text, 96))
                .toList();
        Hidden exact = encoder.run(texts);
        Hidden close = rounded.run(texts);
        for (int i = 0; i < texts.size(); i++) {
            float[] mean = exact.mean(i, 0, exact.length(i));
            assertThat(cosine(mean, close.mean(i, 0, close.length(i)))).isGreaterThan(0.999);
            // To the last bit: what a batch looks like must not show in a label.
            assertThat(rounded.run(List.of(texts.get(i))).states(0)).isEqualTo(close.states(i));
        }
    }

    @Test
    void computesAlikeOnSeveralThreads() {
        MiniLm fastest = MiniLm.load(MiniLm.LAYERS, Precision.fastest());
        List<int[]> texts = IntStream.range(1, 33)
                .mapToObj(i -> wordPiece.encodeSequence("", 0, "the landlord may not enter ".repeat(i % 16 + 1), 96))
                .toList();
        float[] alone = fastest.run(texts).states(31);
        List<float[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> fastest.run(texts).states(31))
                .toList();
        assertThat(together).allSatisfy(states -> assertThat(states).isEqualTo(alone));
    }

    @Test
    void readsTheEndOfALongTextAndTheBeginningOfItsParent() {
        String text = "begin " + "middle ".repeat(200) + "end";
        Sequence sequence = Sequence.of(wordPiece, text, "parent " + "more ".repeat(100));
        int[] ids = sequence.ids();
        assertThat(sequence.second()).isEqualTo(98);
        assertThat(ids).hasSize(98 + 33);
        assertThat(ids[1]).isEqualTo(wordPiece.idOf("begin"));
        assertThat(ids[96]).isEqualTo(wordPiece.idOf("end"));
        assertThat(ids[98]).isEqualTo(wordPiece.idOf("parent"));
    }

    private static float[] vector(String text) {
        int[] ids = wordPiece.encodeSequence("", 0, text, 64);
        return encoder.run(List.of(ids)).mean(0, 0, ids.length);
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            ofA += a[i] * a[i];
            ofB += b[i] * b[i];
        }
        return product / Math.sqrt(ofA * ofB);
    }
}
