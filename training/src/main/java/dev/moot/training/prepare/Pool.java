package dev.moot.training.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.classifier.Comment;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.TextKey;
import dev.moot.training.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the rows of all sets and turns them into examples. The result is the same in whatever order rows are added.
 */
final class Pool {

    private final Splits splits = new Splits();
    private final Map<String, Split> given = new HashMap<>();
    private final Map<Key, Copies> copies = new HashMap<>();
    private final Set<Key> judgedByHand = new HashSet<>();
    private final WeakRules rules;

    Pool(WeakRules rules) {
        this.rules = rules;
    }

    /**
     * Adds a row.
     *
     * @param weakRules whether the weak rules may add to it
     * @return false if it is of no use: no letter in it, nothing judged, or longer than any comment
     */
    boolean add(Row row, boolean weakRules) {
        boolean nothingJudged = row.labels().isEmpty() && row.law().isEmpty();
        if (!hasLetter(row.text()) || nothingJudged || isTooLong(row.text())) {
            return false;
        }
        String text = TextKey.of(row.text());
        String original = row.original().equals(row.text()) ? text : TextKey.of(row.original());
        splits.add(text, original, row.group().map(group -> row.set() + ":" + group));
        row.split().ifPresent(split -> given.put(text, split));
        Key key = new Key(text, row.parent().map(TextKey::of));
        copies.computeIfAbsent(key, it -> new Copies()).add(row);
        if (!weakRules) {
            judgedByHand.add(key);
        }
        return true;
    }

    /** Returns the examples, shuffled the same way each time. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        try (Progress progress = Progress.start("Merging", "texts", copies.size())) {
            for (Key key : shuffled()) {
                example(key, Objects.requireNonNull(copies.get(key))).ifPresent(examples::add);
                progress.advance(1);
            }
        }
        return examples;
    }

    /** Merges the copies of a text; rows made for training do not make a test. */
    private Optional<Example> example(Key key, Copies same) {
        Split split = Optional.ofNullable(given.get(key.text())).orElseGet(() -> splits.of(key.text()));
        if (same.isTrainOnly()) {
            return split == Split.TRAIN ? Optional.of(same.merge(split)) : Optional.empty();
        }
        Example example = same.merge(split);
        return Optional.of(judgedByHand.contains(key) ? example : rules.apply(example, key.text()));
    }

    private List<Key> shuffled() {
        Map<Key, Long> places = new HashMap<>();
        copies.keySet().forEach(key -> places.put(key, TextKey.hash("order", key.text())));
        List<Key> keys = new ArrayList<>(copies.keySet());
        keys.sort(Comparator.comparing((Key key) -> places.getOrDefault(key, 0L))
                .thenComparing(key -> key.parent().orElse("")));
        return keys;
    }

    /** How many rows were merged into others. */
    int merged() {
        return copies.values().stream().mapToInt(same -> same.size() - 1).sum();
    }

    /** How many labels were dropped because copies contradict each other. */
    int contradictions() {
        return copies.values().stream().mapToInt(Copies::contradictions).sum();
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(UTF_8).length > Comment.MAX_TEXT_BYTES;
    }

    private record Key(String text, Optional<String> parent) {}
}
