package dev.moot.service.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by comment id what went in and what came out. */
final class Tally {

    private static final class Count {
        private int labels;
        private int rejections;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();

    void sent(String commentId) {
        counts.put(commentId, new Count());
    }

    void labelled(String commentId) {
        Count count = counts.get(commentId);
        if (count == null) {
            strangers.add(commentId);
        } else {
            count.labels++;
        }
    }

    void rejected(String commentId) {
        Count count = counts.get(commentId);
        if (count == null) {
            strangers.add(commentId);
        } else {
            count.rejections++;
        }
    }

    /** Whether each comment that went in has come out. */
    boolean complete() {
        return lost() == 0;
    }

    /** What did not go as it should, a line for each comment. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        counts.forEach((id, count) -> {
            if (count.labels + count.rejections == 0) {
                complaints.add(id + " went missing");
            }
            if (count.rejections > 0) {
                complaints.add(id + " was rejected");
            }
            if (count.labels + count.rejections > 1) {
                complaints.add(id + " came out " + (count.labels + count.rejections) + " times");
            }
        });
        strangers.forEach(id -> complaints.add(id + " came out without having gone in"));
        return complaints;
    }

    String summary() {
        int labels = counts.values().stream().mapToInt(count -> count.labels).sum();
        return counts.size() + " comments in, " + labels + " labels out, " + lost() + " lost";
    }

    private long lost() {
        return counts.values().stream()
                .filter(count -> count.labels + count.rejections == 0)
                .count();
    }
}
