package dev.moot.benchmark.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTextsTest {

    private final CommentTexts texts = CommentTexts.mixed(Path.of(".."));

    @Test
    void areAsLongAsCommentsOnNewsSites() {
        List<Integer> words = texts.take(5_000, 7).stream()
                .map(text -> text.split(" ").length)
                .sorted()
                .toList();

        assertThat(words.get(2_500)).isBetween(23, 27);
        assertThat(words.get(4_500)).isBetween(70, 100);
        assertThat(words.get(0)).isGreaterThanOrEqualTo(2);
        assertThat(words.get(4_999)).isLessThanOrEqualTo(300);
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(texts.take(100, 1)).isEqualTo(texts.take(100, 1)).isNotEqualTo(texts.take(100, 2));
    }

    @Test
    void hardlyEverRepeat() {
        assertThat(texts.take(5_000, 1).stream().distinct().count()).isGreaterThan(4_900);
    }

    @Test
    void needWordsToDrawFrom() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommentTexts(List.of("thank you"), List.of()));
    }
}
