package dev.moot.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts labels back into the order in which the comments were posted, so that a reply comes after what it answers: the
 * partitions of a topic have no order among each other.
 *
 * <p>A comment that is late is waited for a little, then left behind.
 */
final class PostingOrder {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Waiting(ReceivedLabels labels, Instant since) {}

    private final Deque<String> expected;
    private final Map<String, Waiting> waiting = new HashMap<>();

    /** Expects the comments of these ids in this order. */
    PostingOrder(Collection<String> ids) {
        this.expected = new ArrayDeque<>(ids);
    }

    /** Takes the labels of a comment. */
    void arrived(ReceivedLabels labels, Instant now) {
        waiting.put(labels.commentId(), new Waiting(labels, now));
    }

    /** Expects no labels of this comment any more. */
    void rejected(String id) {
        expected.remove(id);
    }

    /** Hands out those whose turn it is. */
    List<ReceivedLabels> next(Instant now) {
        List<ReceivedLabels> next = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String id = expected.peek();
            if (id == null || (!waiting.containsKey(id) && !outOfPatience(now))) {
                return next;
            }
            expected.remove();
            Waiting turn = waiting.remove(id);
            if (turn != null) {
                next.add(turn.labels());
            }
        }
        return next;
    }

    private boolean outOfPatience(Instant now) {
        return waiting.values().stream()
                .anyMatch(labels -> labels.since().plus(PATIENCE).isBefore(now));
    }
}
