package dev.moot.training.prepare;

import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.TextKey;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairRow;
import dev.moot.training.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the pairs of all sets and makes examples of them: the same ones in whatever order rows are added. */
final class PairPool {

    private final PairSplits splits = new PairSplits();
    private final Map<Key, PairCopies> copies = new HashMap<>();
    private final SortedMap<String, PairSetCount> counts = new TreeMap<>();

    void add(PairRow row) {
        count(row).countRow();
        Key key = new Key(TextKey.of(row.premise()), TextKey.of(row.hypothesis()));
        if (key.premise().isEmpty() || key.hypothesis().isEmpty()) {
            count(row).countUnusable();
            return;
        }
        splits.add(key.premise(), key.hypothesis(), row.group().map(group -> row.set() + ":" + group));
        copies.computeIfAbsent(key, it -> new PairCopies()).add(row);
    }

    /** Returns the pairs, shuffled the same way each time. */
    List<PairExample> examples() {
        List<PairExample> examples = new ArrayList<>();
        try (Progress progress = Progress.start("Merging", "pairs", copies.size())) {
            for (Key key : shuffled()) {
                example(key, Objects.requireNonNull(copies.get(key))).ifPresent(pair -> {
                    count(pair.set()).countExample(pair);
                    examples.add(pair);
                });
                progress.advance(1);
            }
        }
        return examples;
    }

    private Optional<PairExample> example(Key key, PairCopies same) {
        List<PairRow> rows = same.rows();
        Optional<PairLabel> label = same.label();
        if (label.isEmpty()) {
            rows.forEach(row -> count(row).countContradiction());
            return Optional.empty();
        }
        rows.stream().skip(1).forEach(row -> count(row).countDuplicate());
        PairRow first = rows.get(0);
        Split split = splits.of(key.premise());
        if (same.isTrainOnly() && split != Split.TRAIN) {
            count(first).countHeldBack();
            return Optional.empty();
        }
        return Optional.of(new PairExample(
                first.set() + "/" + first.id(),
                first.set(),
                first.premise(),
                first.hypothesis(),
                label.get(),
                first.weight(),
                Long.toHexString(TextKey.hash("bundle", splits.bundle(key.premise()))),
                split));
    }

    private List<Key> shuffled() {
        Map<Key, Long> places = new HashMap<>();
        copies.keySet().forEach(key -> places.put(key, TextKey.hash("order", key.premise() + ' ' + key.hypothesis())));
        List<Key> keys = new ArrayList<>(copies.keySet());
        keys.sort(Comparator.comparing((Key key) -> places.getOrDefault(key, 0L))
                .thenComparing(Key::premise)
                .thenComparing(Key::hypothesis));
        return keys;
    }

    /** What became of each set's rows; only final when the examples were taken. */
    SortedMap<String, PairSetCount> counts() {
        return counts;
    }

    private PairSetCount count(PairRow row) {
        return count(row.set());
    }

    private PairSetCount count(String set) {
        return counts.computeIfAbsent(set, it -> new PairSetCount());
    }

    private record Key(String premise, String hypothesis) {}
}
