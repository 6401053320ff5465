package dev.moot.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {

    private final TextNormalizer normalizer = new TextNormalizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You IDIOT|you idiot",
                "ｙｏｕ ｉｄｉｏｔ|you idiot",
                "you 𝓲𝓭𝓲𝓸𝓽|you idiot",
                "café Zürich|cafe zurich",
                "“so-called” law – really…|\"so-called\" law - really...",
                "i\u200Bd\u200Di\u2060o\uFEFFt|idiot",
                "\u202Eidiot\u202C|idiot",
                "idi\u043Et|idiot",
                "i\u0301\u0302\u0303d\u0300iot|idiot",
            })
    void undoesCharacterTricks(String text, String normalized) {
        assertThat(normalizer.normalize(text).text()).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "you f u c k i n g clown|you fucking clown",
                "what a s.t.u.p.i.d law|what a stupid law",
                "s-t-u-p-i-d|stupid",
                "sh!t happens|shit happens",
                "this is bull$hit.|this is bullshit.",
                "f**k that|fuck that",
                "f*ck, no|fuck, no",
                "you 1d10t!!|you idiot!!",
                "a$$hole|asshole",
                "what a stuuupid idea|what a stupid idea",
                "shiiiiit|shit",
                "FUUUUCK|fuck",
                "dumba$$es|dumba$$es",
                "@ss|ass",
            })
    void liftsDisguises(String text, String normalized) {
        assertThat(normalizer.normalize(text).text()).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the 2nd amendment",
                "plan b or plan c",
                "**bold** and *italic* words",
                "it cost $5 in 2017",
                "h1n1 and covid-19",
                "we'll see, he'll too",
                "u.s. v. texas, 8 u.s.c. 1373",
                "r&b, a&e, at&t",
                "a b c d e",
                "он сказал нет",
                "pro-life, pro-choice",
                "who the heck is i.e. and e.g.",
            })
    void leavesHonestWordsAlone(String text) {
        assertThat(normalizer.normalize(text).text()).isEqualTo(text);
    }

    @Test
    void replacesLinksAndMentions() {
        assertThat(normalizer
                        .normalize("@some_body look: https://example.org/a?b=c and www.example.org")
                        .text())
                .isEqualTo("user look: url and url");
    }

    @Test
    void leadsBackToTheOriginal() {
        String text = "  You  f u c k i n g \u202EID\u200BIOT, get \uD83D\uDE00 out";
        NormalizedText normalized = normalizer.normalize(text);
        assertThat(normalized.text()).startsWith("you fucking idiot, get");
        assertThat(original(text, normalized, "fucking")).isEqualTo("f u c k i n g");
        assertThat(original(text, normalized, "idiot")).isEqualTo("ID\u200BIOT");
        assertThat(original(text, normalized, "out")).isEqualTo("out");
    }

    @Test
    void survivesWhatNobodyWouldType() {
        assertThat(normalizer.normalize("").text()).isEmpty();
        assertThat(normalizer.normalize("\u0000 \uD800 \uDC00\uDBFF").text()).isEmpty();
        assertThat(normalizer.normalize("a" + "\u0301".repeat(10_000)).text()).isEqualTo("a");
        assertThat(normalizer.normalize("x ".repeat(10_000)).text()).hasSize(19_999);
    }

    @Property
    void keepsEveryOffsetInsideTheOriginal(@ForAll String text) {
        NormalizedText normalized = normalizer.normalize(text);
        int before = 0;
        for (int i = 0; i < normalized.text().length(); i++) {
            int begin = normalized.originalBegin(i);
            int end = normalized.originalEnd(i + 1);
            assertThat(begin).isBetween(before, text.length());
            assertThat(end).isBetween(begin + 1, text.length());
            before = begin;
        }
    }

    @Property
    void leavesNoDoubleNorOuterSpaces(@ForAll String text) {
        String normalized = normalizer.normalize(text).text();
        assertThat(normalized).isEqualTo(normalized.strip()).doesNotContain("  ");
    }

    private static String original(String text, NormalizedText normalized, String word) {
        int begin = normalized.text().indexOf(word);
        return text.substring(normalized.originalBegin(begin), normalized.originalEnd(begin + word.length()));
    }
}
