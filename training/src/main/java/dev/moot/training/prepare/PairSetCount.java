package dev.moot.training.prepare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.Relation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows of one set, and which labels the examples have. */
public final class PairSetCount {

    private static final String PARTLY_KNOWN = "partly known";

    private final Map<Split, Integer> examples = new EnumMap<>(Split.class);
    private final Map<String, Integer> labels = new TreeMap<>();
    private int rows;
    private int unusable;
    private int duplicates;
    private int contradictory;
    private int heldBack;

    void countRow() {
        rows++;
    }

    void countUnusable() {
        unusable++;
    }

    void countDuplicate() {
        duplicates++;
    }

    void countContradiction() {
        contradictory++;
    }

    void countHeldBack() {
        heldBack++;
    }

    void countExample(PairExample pair) {
        examples.merge(pair.split(), 1, Integer::sum);
        String label = pair.label().certain().map(PairSetCount::name).orElse(PARTLY_KNOWN);
        labels.merge(label, 1, Integer::sum);
    }

    /** Pairs read. */
    @JsonProperty
    public int rows() {
        return rows;
    }

    /** Rows with a text that has no letter or digit. */
    @JsonProperty
    public int unusable() {
        return unusable;
    }

    /** Rows merged into an equal one of this set or another. */
    @JsonProperty
    public int duplicates() {
        return duplicates;
    }

    /** Rows dropped because copies of the pair rule each other out. */
    @JsonProperty
    public int contradictory() {
        return contradictory;
    }

    /** Rows made for training that share a text with validation or test, or were drawn for it. */
    @JsonProperty
    public int heldBack() {
        return heldBack;
    }

    /** Examples in each split. */
    @JsonProperty
    public Map<Split, Integer> examples() {
        return Collections.unmodifiableMap(examples);
    }

    /** Examples by relation, or {@code partly known} where a set does not decide between all three. */
    @JsonProperty
    public Map<String, Integer> labels() {
        return Collections.unmodifiableMap(labels);
    }

    int examples(Split split) {
        return examples.getOrDefault(split, 0);
    }

    int labelled(Relation relation) {
        return labels.getOrDefault(name(relation), 0);
    }

    int partlyKnown() {
        return labels.getOrDefault(PARTLY_KNOWN, 0);
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }
}
