package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Civility;
import dev.moot.classifier.LegalVerdict;
import dev.moot.service.suggestion.Action;
import dev.moot.service.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingOrderTest {

    private static final Instant NOW = Instant.EPOCH;

    private final PostingOrder order = new PostingOrder(List.of("a", "b", "c"));

    @Test
    void holdsBackAReplyUntilWhatItAnswersHasCome() {
        order.arrived(labels("b"), NOW);
        assertThat(order.next(NOW)).isEmpty();

        order.arrived(labels("a"), NOW);
        assertThat(order.next(NOW)).extracting(ReceivedLabels::commentId).containsExactly("a", "b");
    }

    @Test
    void leavesBehindWhatDoesNotCome() {
        order.arrived(labels("b"), NOW);
        order.arrived(labels("c"), NOW.plusSeconds(2));

        assertThat(order.next(NOW.plusSeconds(3)))
                .extracting(ReceivedLabels::commentId)
                .containsExactly("b", "c");
    }

    @Test
    void doesNotWaitForWhatWasRejected() {
        order.arrived(labels("b"), NOW);
        order.rejected("a");

        assertThat(order.next(NOW)).extracting(ReceivedLabels::commentId).containsExactly("b");
    }

    private static ReceivedLabels labels(String id) {
        return new ReceivedLabels(
                id,
                new Civility(Map.of(), Set.of(), List.of()),
                new ReceivedLaw(LegalVerdict.NONE, 1, List.of()),
                new Suggestion(Action.APPROVE, List.of()));
    }
}
