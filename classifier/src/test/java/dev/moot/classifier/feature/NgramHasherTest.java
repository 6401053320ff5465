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
        assertThat(hasher.words("law").size()).isEqualTo(1);
        // the word, the pair with the beginning, <la law aw> <law law> <law>
        assertThat(hasher.rows("law")).hasSize(2 + 3 + 2 + 1);
    }

    @Test
    void sharesRunsBetweenMisspelledWords() {
        int[] right = hasher.rows("constitution");
        int[] wrong = hasher.rows("constitusion");
        assertThat(Arrays.stream(right)
                        .filter(row -> Arrays.stream(wrong).anyMatch(other -> other == row))
                        .count())
                .isGreaterThan(right.length / 2);
    }

    @Test
    void tellsTheOrderOfWords() {
        assertThat(hasher.rows("state sues judge")).isNotEqualTo(hasher.rows("judge sues state"));
    }

    @Test
    void boundsWhatAHostileTextCosts() {
        assertThat(hasher.words("a ".repeat(10_000)).size()).isEqualTo(2048);
        assertThat(hasher.rows("a".repeat(20_000))).hasSizeLessThan(100);
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
        assertThat(Arrays.stream(hasher.rows(text))).allMatch(row -> row >= 0 && row < hasher.rows());
        Words words = hasher.words(text);
        for (int word = 0; word < words.size(); word++) {
            assertThat(words.begin(word)).isLessThan(words.end(word));
            assertThat(words.end(word)).isLessThanOrEqualTo(text.length());
            assertThat(hasher.wordRows(text.substring(words.begin(word), words.end(word))))
                    .isNotEmpty();
        }
    }
}
