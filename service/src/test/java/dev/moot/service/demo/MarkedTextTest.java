package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Span;
import dev.moot.classifier.Stance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "Cities must obey, you silly fool";

    @Test
    void quotesWordsAndClaimsWithoutColour() {
        assertThat(lines(TEXT, new Ink(false), List.of(words(18, 32)), List.of(claim(0, 16)), 80))
                .containsExactly("‹Cities must obey›, «you silly fool»");
    }

    @Test
    void closesEachQuoteThatItOpensWhereTheLineBreaksInside() {
        assertThat(lines(TEXT, new Ink(false), List.of(words(12, 32)), List.of(), 16))
                .containsExactly("Cities must", "«obey, you silly", "fool»");
    }

    @Test
    void countsTheQuotesAsColumns() {
        assertThat(lines("aaaa bbbb", new Ink(false), List.of(words(0, 4)), List.of(), 9))
                .containsExactly("«aaaa»", "bbbb");
    }

    @Test
    void paintsWordsAndClaimsInColourAndEndsColourWithTheLine() {
        assertThat(lines("aa bb", new Ink(true), List.of(words(0, 5)), List.of(claim(3, 5)), 3))
                .containsExactly("\u001B[1m\u001B[31maa\u001B[0m", "\u001B[1m\u001B[31m\u001B[4mbb\u001B[0m");
    }

    @Test
    void countsAnEmojiAsTwoColumns() {
        assertThat(lines("ab 😂😂", new Ink(false), List.of(), List.of(), 6)).containsExactly("ab", "😂😂");
    }

    @Test
    void doesNotLetACommentCommandTheTerminal() {
        assertThat(lines("a\u001B[2Jb\u202Ec\td", new Ink(false), List.of(), List.of(), 80))
                .containsExactly("a\uFFFD[2Jb\uFFFDc d");
    }

    @Test
    void toleratesSpansBeyondTheText() {
        assertThat(lines("ab", new Ink(false), List.of(words(1, 9)), List.of(claim(5, 9)), 80))
                .containsExactly("a«b»");
    }

    private static List<String> lines(
            String text, Ink ink, List<Span> spans, List<ReceivedLaw.Claim> claims, int width) {
        return new MarkedText(text, spans, claims, ink).lines(width);
    }

    private static Span words(int begin, int end) {
        return new Span(Attribute.INSULT, begin, end, 0.5);
    }

    private static ReceivedLaw.Claim claim(int begin, int end) {
        return new ReceivedLaw.Claim(
                LegalVerdict.MISINFORMATION, 0.9, begin, end, Stance.ASSERTS, Optional.empty(), List.of());
    }
}
