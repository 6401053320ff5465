package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelCountTest {

    private final LabelCount labels = new LabelCount(100);

    @Test
    void countsNothingWrongWhereEachCommentHasOneLabel() {
        IntStream.range(0, 100).map(i -> 99 - i).forEach(labels::add);

        assertThat(labels.missing()).isZero();
        assertThat(labels.repeated()).isZero();
        assertThat(labels.strange()).isZero();
    }

    @Test
    void aLabelThatIsThereTwiceDoesNotMakeUpForOneThatIsMissing() {
        IntStream.range(0, 99).forEach(labels::add);
        labels.add(7);

        assertThat(labels.missing()).isEqualTo(1);
        assertThat(labels.repeated()).isEqualTo(1);
    }

    @Test
    void tellsLabelsOfCommentsThatNobodyPosted() {
        IntStream.range(0, 100).forEach(labels::add);
        labels.add(-1);
        labels.add(100);

        assertThat(labels.strange()).isEqualTo(2);
        assertThat(labels.missing()).isZero();
        assertThat(labels.repeated()).isZero();
    }
}
