package dev.moot.classifier.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NgramHasherTest {

    private final NgramHasher hasher = new NgramHasher(16);

    @Test
    void givesAWordItselfItsPairAndItsRuns() {
        NgramFeatures features = hasher.hash("law");
        // the word, the pair with the beginning, <la law aw> <law law> <law>
        assertThat(features.words()).isEqualTo(1);
        assertThat(features.size()).isEqualTo(2 + 3 + 2 + 1);
        assertThat(features.rowBegin(0)).isZero();
        assertThat(features.rowEnd(0)).isEqualTo(features.size());
    }

    @Test
    void sharesRunsBetweenMisspelledWords() {
        int[] right = hasher.hash("constitution").rows();
        int[] wrong = hasher.hash("constitusion").rows();
        assertThat(Arrays.stream(right)
                        .filter(row -> Arrays.stream(wrong).anyMatch(other -> other == row))
                        .count())
                .isGreaterThan(right.length / 2);
    }

    @Test
    void tellsTheOrderOfWords() {
        assertThat(hasher.hash("state sues judge").rows())
                .isNotEqualTo(hasher.hash("judge sues state").rows());
    }

    @Test
    void boundsWhatAHostileTextCosts() {
        assertThat(hasher.hash("a ".repeat(10_000)).words()).isEqualTo(2048);
        assertThat(hasher.hash("a".repeat(20_000)).size()).isLessThan(100);
    }

    @Test
    void refusesTablesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NgramHasher(7))
                .withMessageContaining("bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NgramHasher(25))
                .withMessageContaining("bits");
    }

    @Property
    void staysInTheTableAndInTheText(@ForAll String text) {
        NgramFeatures features = hasher.hash(text);
        assertThat(Arrays.stream(features.rows())).allMatch(row -> row >= 0 && row < hasher.rows());
        for (int word = 0; word < features.words(); word++) {
            assertThat(features.wordBegin(word)).isLessThan(features.wordEnd(word));
            assertThat(features.wordEnd(word)).isLessThanOrEqualTo(text.length());
            assertThat(features.rowBegin(word)).isLessThan(features.rowEnd(word));
        }
    }
}
