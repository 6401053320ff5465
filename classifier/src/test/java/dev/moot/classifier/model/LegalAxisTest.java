package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Stance;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LegalAxisTest {

    private static KnowledgeBase knowledge;
    private static Classifier classifier;

    @BeforeAll
    static void open() {
        knowledge = KnowledgeBase.bundled();
        classifier = ModelFile.bundled()
                .serving(TierPolicy.CASCADE, Optional.of(knowledge))
                .newClassifier();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @Test
    void showsTheEntryThatSaysOtherwise() {
        List<Proposition> propositions = knowledge.propositions();
        List<Labels> labels = classifier.classify(
                propositions.stream().map(it -> Comment.of(it.falseSide())).toList());
        int wrong = 0;
        int rightEntry = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).law().verdict() == LegalVerdict.MISINFORMATION) {
                wrong++;
                LegalClaim claim = labels.get(i).law().claims().get(0);
                rightEntry += claim.proposition().equals(Optional.of(propositions.get(i))) ? 1 : 0;
            }
        }
        assertThat(wrong).isGreaterThan(propositions.size() / 4);
        assertThat(rightEntry).isGreaterThan(wrong * 9 / 10);
    }

    @Test
    void seesNoClaimInOrdinaryTalk() {
        Labels labels = classify(Comment.of("What a lovely photo, the dog steals the show every time."));
        assertThat(labels.law().verdict()).isEqualTo(LegalVerdict.NONE);
        assertThat(labels.law().claims()).isEmpty();
    }

    @Test
    void doesNotHoldAClaimAgainstWhoeverDisputesIt() {
        String claim = knowledge
                .find("us.immigration.detainer-is-a-request")
                .orElseThrow()
                .falseSide();
        Labels ofClaim = classify(Comment.of(claim));
        Labels ofReply = classify(new Comment("Not true.", Optional.of(claim), Optional.empty()));
        assertThat(ofClaim.law().verdict()).isNotEqualTo(LegalVerdict.NONE);
        assertThat(ofReply.law().verdict()).isEqualTo(LegalVerdict.NONE);
        assertThat(ofReply.law().claims()).singleElement().satisfies(answered -> {
            assertThat(answered.stance()).isEqualTo(Stance.DISPUTES);
            assertThat(answered.verdict()).isEqualTo(ofClaim.law().verdict());
            assertThat(answered.begin()).isZero();
            assertThat(answered.end()).isEqualTo("Not true.".length());
        });
    }

    @Test
    void hasNoVerdictOnATextThatShowsNothing() {
        String claim = knowledge.propositions().get(0).falseSide();
        for (String text : List.of("", " ", "\u200b", "\u0301")) {
            Labels labels = classify(new Comment(text, Optional.of(claim), Optional.empty()));
            assertThat(labels.law().verdict()).isEqualTo(LegalVerdict.NONE);
            assertThat(labels.law().claims()).isEmpty();
        }
    }

    @Test
    void namesTheKnowledgeBaseItRestsOn() {
        assertThat(classifier.model().knowledge()).contains(knowledge.version());
    }

    private static Labels classify(Comment comment) {
        return classifier.classify(List.of(comment)).get(0);
    }
}
