package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Span;
import dev.moot.classifier.Stance;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.suggestion.Action;
import dev.moot.service.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String CORRECT =
            "A county may decline to feed the ducks of the state; nobody can order it to.";

    private static final String CITE = "Drake v. Parks Department, 12 Cal. 3d 345 (1987)";

    private static final String URL = "https://law.example.org/cases/12-cal-3d-345/";

    private static final ReceivedLabels HARSH = new ReceivedLabels(
            "c-2",
            new Civility(
                    Map.of(Attribute.INSULT, 0.8312, Attribute.HOSTILE, 0.61, Attribute.REASONING, 0.55),
                    Set.of(Attribute.INSULT, Attribute.HOSTILE, Attribute.REASONING),
                    List.of(new Span(Attribute.INSULT, 40, 49, 0.7))),
            new ReceivedLaw(
                    LegalVerdict.MISINFORMATION,
                    0.914,
                    List.of(claim(LegalVerdict.MISINFORMATION, Stance.ASSERTS, 0, 25))),
            new Suggestion(Action.REVIEW, List.of("INSULT>=0.5", "law.misinformation")));

    private static final ReceivedLabels MILD = new ReceivedLabels(
            "c-2",
            new Civility(Map.of(Attribute.INSULT, 0.02), Set.of(), List.of()),
            new ReceivedLaw(LegalVerdict.NONE, 0.99, List.of()),
            new Suggestion(Action.APPROVE, List.of()));

    @Test
    void showsTextAdviceReasonsScoresVerdictAndMarks() {
        assertThat(plain(100, 0, HARSH))
                .containsExactly(
                        "c-2 answers c-1: Does the sheriff have to help? And if so, who…",
                        "│ ‹The sheriff must obey ICE›. Read a book, «you clown».",
                        "└ REVIEW  INSULT 0.83 ≥ 0.50  law: misinformation 0.91  HOSTILE 0.61  +REASONING 0.55",
                        "  In fact: " + CORRECT,
                        "  " + CITE + "  " + URL);
    }

    @ParameterizedTest
    @CsvSource({
        "DISPUTES, MISINFORMATION, In fact:, └ APPROVE  law: disputes the claim above:  misinformation 0.91",
        "ENDORSES, MISINFORMATION, In fact:, └ APPROVE  law: endorses the claim above:  misinformation 0.91",
        "DISPUTES, ACCURATE, The law:, └ APPROVE  law: disputes the claim above:  accurate 0.91",
        "ENDORSES, CONTESTED, Not settled:, └ APPROVE  law: endorses the claim above:  contested 0.91",
    })
    void showsWhatAReplySaysToTheClaimAboveIt(Stance stance, LegalVerdict verdict, String lead, String facts) {
        List<String> lines = plain(100, 1, law(LegalVerdict.NONE, claim(verdict, stance, 0, 6)));

        assertThat(lines).endsWith("    " + facts, "      " + lead + " " + CORRECT, "      " + CITE + "  " + URL);
    }

    @Test
    void showsAClaimThatMatchesNoEntryWithoutNote() {
        ReceivedLaw.Claim unmatched =
                new ReceivedLaw.Claim(LegalVerdict.UNVERIFIED, 0.7, 0, 25, Stance.ASSERTS, Optional.empty(), List.of());

        assertThat(plain(100, 0, law(LegalVerdict.UNVERIFIED, unmatched)))
                .last()
                .isEqualTo("└ APPROVE  law: unverified 0.91");
    }

    @Test
    void showsTheSameEntryOnce() {
        ReceivedLabels twice = law(
                LegalVerdict.MISINFORMATION,
                claim(LegalVerdict.MISINFORMATION, Stance.ASSERTS, 0, 25),
                claim(LegalVerdict.MISINFORMATION, Stance.ASSERTS, 27, 40));

        assertThat(plain(100, 0, twice))
                .filteredOn(line -> line.contains("In fact: "))
                .hasSize(1);
    }

    @Test
    void keepsALinkOnOneLine() {
        assertThat(plain(60, 1, HARSH)).contains("      " + URL);
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

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void staysWithinTheScreen(int width) {
        assertThat(plain(width, 4, HARSH)).allMatch(line -> line.length() <= width);
        assertThat(plain(width, 4, law(LegalVerdict.NONE, claim(LegalVerdict.MISINFORMATION, Stance.DISPUTES, 0, 6))))
                .allMatch(line -> line.length() <= width);
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

    private static ReceivedLabels law(LegalVerdict verdict, ReceivedLaw.Claim... claims) {
        return new ReceivedLabels(
                "c-2",
                new Civility(Map.of(), Set.of(), List.of()),
                new ReceivedLaw(verdict, 0.914, List.of(claims)),
                new Suggestion(Action.APPROVE, List.of()));
    }

    private static ReceivedLaw.Claim claim(LegalVerdict verdict, Stance stance, int begin, int end) {
        return new ReceivedLaw.Claim(
                verdict,
                0.914,
                begin,
                end,
                stance,
                Optional.of(CORRECT),
                List.of(
                        new ReceivedLaw.Authority(CITE, URL),
                        new ReceivedLaw.Authority("Cal. Pub. Res. Code § 99999", "https://law.example.org/code")));
    }

    private static List<String> plain(int width, int depth, ReceivedLabels labels) {
        return new CommentCard(width, new Ink(false)).draw(COMMENT, Optional.of(PARENT), depth, labels);
    }
}
