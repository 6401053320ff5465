package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Span;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.suggestion.Action;
import dev.moot.service.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommentCardTest {

    private static final CommentEvent COMMENT = new CommentEvent(
            "c-2",
            "t-1",
            "The sheriff must obey ICE. Read a book, you clown.",
            Optional.of(new CommentEvent.Parent("c-1", Optional.empty())),
            Optional.empty(),
            Optional.of("u-secret"),
            Optional.empty(),
            Optional.empty());

    private static final CommentEvent PARENT = new CommentEvent(
            "c-1",
            "t-1",
            "Does the sheriff have to help?\nAnd if so, who pays for the deputies and the beds?",
            Optional.empty(),
            Optional.empty(),
            Optional.of("u-other"),
            Optional.empty(),
            Optional.empty());

    private static final ReceivedLabels HARSH = new ReceivedLabels(
            "c-2",
            new Civility(
                    Map.of(Attribute.INSULT, 0.8312, Attribute.HOSTILE, 0.61, Attribute.REASONING, 0.55),
                    Set.of(Attribute.INSULT, Attribute.HOSTILE, Attribute.REASONING),
                    List.of(new Span(Attribute.INSULT, 40, 49, 0.7))),
            new LawLabel(
                    LegalVerdict.MISINFORMATION,
                    0.914,
                    List.of(new LegalClaim(LegalVerdict.MISINFORMATION, 0.914, 0, 25))),
            new Suggestion(Action.REVIEW, List.of("INSULT>=0.5", "law.misinformation")));

    private static final ReceivedLabels MILD = new ReceivedLabels(
            "c-2",
            new Civility(Map.of(Attribute.INSULT, 0.02), Set.of(), List.of()),
            new LawLabel(LegalVerdict.NONE, 0.99, List.of()),
            new Suggestion(Action.APPROVE, List.of()));

    @Test
    void showsTextAdviceReasonsScoresVerdictAndMarks() {
        assertThat(plain(100, 0, HARSH))
                .containsExactly(
                        "c-2 answers c-1: Does the sheriff have to help? And if so, who…",
                        "│ ‹The sheriff must obey ICE›. Read a book, «you clown».",
                        "└ REVIEW  INSULT 0.83 ≥ 0.50  law: misinformation 0.91  HOSTILE 0.61  +REASONING 0.55");
    }

    @Test
    void showsThatNothingSpeaksAgainstAComment() {
        assertThat(plain(100, 0, MILD)).last().isEqualTo("└ APPROVE  law: no claim");
    }

    @Test
    void movesRepliesToTheRightButNotForEver() {
        assertThat(plain(100, 1, MILD)).allMatch(line -> line.startsWith("    ") && !line.startsWith("     "));
        assertThat(plain(100, 12, MILD)).isEqualTo(plain(100, 4, MILD));
    }

    @Test
    void staysWithinTheScreen() {
        assertThat(plain(60, 4, HARSH)).allMatch(line -> line.length() <= 60);
    }

    @Test
    void saysTheSameInColour() {
        List<String> coloured = new CommentCard(100, new Ink(true)).draw(COMMENT, Optional.of(PARENT), 0, HARSH);
        assertThat(coloured).allMatch(line -> line.contains("\u001B["));
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain(100, 0, HARSH).stream()
                        .map(line -> line.replaceAll("[«»‹›]", ""))
                        .toList());
    }

    @Test
    void neverShowsTheAuthor() {
        assertThat(String.join("", plain(100, 0, HARSH))).doesNotContain("u-secret", "u-other");
    }

    private static List<String> plain(int width, int depth, ReceivedLabels labels) {
        return new CommentCard(width, new Ink(false)).draw(COMMENT, Optional.of(PARENT), depth, labels);
    }
}
