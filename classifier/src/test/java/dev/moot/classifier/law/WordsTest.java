package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void areStemmedAndInOrder() {
        assertThat(Words.of("States obeyed the ORDERS, twice.").all())
                .containsExactly("state", "obei", "the", "order", "twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "they can't refuse",
                "they can’t refuse",
                "They cannot refuse!",
                "they cant refuse",
                "THEY CAN'T REFUSE"
            })
    void knowEveryWayOfSayingCanNot(String text) {
        assertThat(Words.of(text).all()).containsExactly("thei", "can", "not", "refus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it doesn't bind", "it doesnt bind", "It doesn’t bind"})
    void knowEveryWayOfSayingDoesNot(String text) {
        assertThat(Words.of(text).all()).containsExactly("it", "doe", "not", "bind");
    }

    @Test
    void areKnownByWhereTheyBegin() {
        String text = "You can't. He can.";
        assertThat(Words.of(text).between(0, 10)).containsExactly("you", "can", "not");
        assertThat(Words.of(text).between(10, text.length())).containsExactly("he", "can");
    }

    @Test
    void knowWillNot() {
        assertThat(Words.of("Courts won't care").all()).containsExactly("court", "will", "not", "care");
    }

    @Test
    void leaveWordsAloneThatOnlyLookLikeIt() {
        assertThat(Words.of("I want a grant and a canteen").all())
                .containsExactly("i", "want", "a", "grant", "and", "a", "canteen");
    }

    @Property
    void areAtMostAThousandOrSoOfAnyText(@ForAll String text) {
        assertThat(Words.of(text.repeat(50)).all())
                .hasSizeLessThanOrEqualTo(1_024)
                .noneMatch(String::isEmpty);
    }
}
