package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Judge.Question;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();
    private static final Likeness LIKENESS = new Likeness(KNOWLEDGE);
    private static final Judge JUDGE =
            new LikenessJudge(KNOWLEDGE, LawDecision.bundled().likeness());

    /** Nine in ten: a paraphrase is held against itself among others, so anything less would be a mistake. */
    @Test
    void takesTheSideOfNearlyEveryParaphrase() {
        for (Side side : Side.values()) {
            List<Statement> statements = KNOWLEDGE.statements().stream()
                    .filter(it -> it.side().filter(side::equals).isPresent())
                    .toList();
            long right = statements.stream()
                    .filter(it -> leaning(it.text(), it.proposition()) > 0 == (side == Side.FALSE))
                    .count();
            assertThat(right).isGreaterThan(statements.size() * 9L / 10);
        }
    }

    private static double leaning(String text, Proposition proposition) {
        return LIKENESS.compare(text, proposition).features()[0];
    }

    @Test
    void tellsADenialFromTheClaimInNearlyTheSameWords() {
        LawEvidence claim = judge("a detainer is an order and the county has to hold him for ICE");
        LawEvidence denial = judge("a detainer is a request, the county does not have to hold him for ICE");

        assertThat(claim.matches().get(0).proposition())
                .isEqualTo(denial.matches().get(0).proposition());
        assertThat(wrong(claim)).isGreaterThan(0.6);
        assertThat(wrong(denial)).isLessThan(0.3);
    }

    private static LawEvidence judge(String text) {
        return JUDGE.judge(List.of(new Question("", text))).get(0);
    }

    private static double wrong(LawEvidence evidence) {
        return evidence.behind(LegalVerdict.MISINFORMATION)
                .orElseThrow()
                .leaning()
                .falseSide();
    }

    @Test
    void findsTheSentenceThatComesNearest() {
        String text = "My mother raised us here. states have to obey every ice detainer. Good night.";
        LawEvidence.Match match = judge(text).matches().get(0);
        assertThat(match.sentence().in(text)).contains("detainer");
    }

    @Property(tries = 200)
    void givesFiniteNumbersForAnyText(@ForAll @StringLength(max = 300) String text) {
        Proposition any = KNOWLEDGE.propositions().get(Math.floorMod(text.hashCode(), 400));
        Likeness.Compared compared = LIKENESS.compare(text, any);
        assertThat(compared.features()).hasSize(Likeness.FEATURES);
        for (double feature : compared.features()) {
            assertThat(feature).isFinite();
        }
        assertThat(compared.sentence().begin()).isBetween(0, text.length());
        assertThat(compared.sentence().end()).isBetween(compared.sentence().begin(), text.length());
    }
}
