package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void isContentWhenEachCommentCameOutOnce() {
        tally.sent("a");
        tally.sent("b");
        tally.labelled("b");
        tally.labelled("a");

        assertThat(tally.complete()).isTrue();
        assertThat(tally.complaints()).isEmpty();
        assertThat(tally.summary()).isEqualTo("2 comments in, 2 labels out, 0 lost");
    }

    @Test
    void saysWhichCommentWentMissing() {
        tally.sent("a");
        tally.sent("b");
        tally.labelled("a");

        assertThat(tally.complete()).isFalse();
        assertThat(tally.complaints()).containsExactly("b went missing");
        assertThat(tally.summary()).isEqualTo("2 comments in, 1 labels out, 1 lost");
    }

    @Test
    void doesNotLetADuplicateMakeUpForALoss() {
        tally.sent("a");
        tally.sent("b");
        tally.labelled("a");
        tally.labelled("a");

        assertThat(tally.complete()).isFalse();
        assertThat(tally.complaints()).containsExactly("a came out 2 times", "b went missing");
    }

    @Test
    void countsARejectedCommentAsFoundButNotAsLabelled() {
        tally.sent("a");
        tally.rejected("a");

        assertThat(tally.complete()).isTrue();
        assertThat(tally.complaints()).containsExactly("a was rejected");
        assertThat(tally.summary()).isEqualTo("1 comments in, 0 labels out, 0 lost");
    }

    @Test
    void noticesWhatNobodySent() {
        tally.labelled("x");

        assertThat(tally.complaints()).containsExactly("x came out without having gone in");
    }
}
