package dev.moot.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawSplitTest {

    private static final List<String> IDS =
            KnowledgeBase.bundled().propositions().stream().map(Proposition::id).toList();

    @Test
    void keepsAtLeastFortyPropositionsForTestingOnly() {
        assertThat(IDS.stream().filter(id -> LawSplit.ofProposition(id) == Split.TEST))
                .hasSizeBetween(40, 80);
    }

    @Test
    void keepsEveryCommentAboutThemForTestingOnly() {
        String unseen = IDS.stream()
                .filter(id -> LawSplit.ofProposition(id) == Split.TEST)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 100; i++) {
            assertThat(LawSplit.ofComment("comment " + i, Optional.of(unseen))).isEqualTo(Split.TEST);
        }
    }

    @Test
    void splitsOtherCommentsByTheirText() {
        long training = java.util.stream.IntStream.range(0, 1000)
                .filter(i -> LawSplit.ofComment("comment " + i, Optional.empty()) == Split.TRAIN)
                .count();
        assertThat(training).isBetween(750L, 850L);
        assertThat(LawSplit.ofComment("Some  Words!", Optional.empty()))
                .isEqualTo(LawSplit.ofComment("some words", Optional.empty()));
    }
}
