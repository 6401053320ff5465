package dev.moot.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endsSentencesAtStopsBeforeASpace() {
        assertThat(split("the court ruled on monday. is that legal? surely not in texas!"))
                .containsExactly("the court ruled on monday.", "is that legal?", "surely not in texas!");
    }

    @Test
    void keepsFragmentsWithTheSentenceBeforeThem() {
        assertThat(split("congress cannot do that. wrong. printz says so, in 1997."))
                .containsExactly("congress cannot do that. wrong.", "printz says so, in 1997.");
    }

    @Test
    void doesNotEndSentencesInAbbreviations() {
        assertThat(split("see printz v. united states, 521 u.s. 898. the court says so. no. 95-1478 was the docket."))
                .containsExactly(
                        "see printz v. united states, 521 u.s. 898.",
                        "the court says so.",
                        "no. 95-1478 was the docket.");
    }

    @Test
    void findsNoSentenceInNothing() {
        assertThat(split("")).isEmpty();
    }

    @Property
    void coversEveryLetterInOrder(@ForAll String text) {
        String normalized = new TextNormalizer().normalize(text).text();
        assertThat(String.join(" ", split(normalized)).replace(" ", "")).isEqualTo(normalized.replace(" ", ""));
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream()
                .map(sentence -> text.substring(sentence.begin(), sentence.end()))
                .toList();
    }
}
