package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void breaksBetweenWords() {
        assertThat(wrap("the cat sat on the mat", 8)).containsExactly("the cat", "sat on", "the mat");
    }

    @Test
    void breaksInsideAWordThatIsLongerThanALine() {
        assertThat(wrap("see abcdefghijkl now", 5)).containsExactly("see", "abcde", "fghij", "kl", "now");
    }

    @Test
    void keepsTheWritersOwnLines() {
        assertThat(wrap("quoted\n\nanswer", 20)).containsExactly("quoted", "", "answer");
    }

    @Property
    void losesOnlyWhiteSpaceAndFits(@ForAll String text, @ForAll @IntRange(min = 1, max = 30) int width) {
        List<String> lines = wrap(text, width);
        assertThat(withoutWhiteSpace(String.join("", lines))).isEqualTo(withoutWhiteSpace(text));
        assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    private static String withoutWhiteSpace(String text) {
        return text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> wrap(String text, int width) {
        return TextLines.wrap(text, width, offset -> 1).stream()
                .map(line -> text.substring(line.begin(), line.end()))
                .toList();
    }
}
