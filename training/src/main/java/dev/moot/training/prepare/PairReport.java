package dev.moot.training.prepare;

import dev.moot.training.dataset.Split;
import dev.moot.training.pair.Relation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What went into a prepared file of pairs and what is in it. Written beside it as {@code pair-sets.json}.
 *
 * @param file name of the prepared file
 * @param sha256 checksum of its uncompressed content
 * @param examples how many pairs it holds
 * @param sets what became of each set's rows
 * @param inputs every file that was read
 * @param absent sets that were not there
 * @param warnings what looked wrong without stopping the work
 */
public record PairReport(
        String file,
        String sha256,
        int examples,
        SortedMap<String, PairSetCount> sets,
        List<Input> inputs,
        List<String> absent,
        List<String> warnings) {

    private static final String ROW = "%-22s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s%n";

    public PairReport {
        sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
        inputs = List.copyOf(inputs);
        absent = List.copyOf(absent);
        warnings = List.copyOf(warnings);
    }

    /** Returns the counts as a table for people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted(
                "set",
                "rows",
                "dupl.",
                "dropped",
                "entails",
                "contrad.",
                "neutral",
                "partly",
                "train",
                "valid.",
                "test"));
        for (Map.Entry<String, PairSetCount> set : sets.entrySet()) {
            PairSetCount count = set.getValue();
            table.append(ROW.formatted(
                    set.getKey(),
                    count.rows(),
                    count.duplicates(),
                    count.unusable() + count.contradictory() + count.heldBack(),
                    count.labelled(Relation.ENTAILS),
                    count.labelled(Relation.CONTRADICTS),
                    count.labelled(Relation.NEUTRAL),
                    count.partlyKnown(),
                    count.examples(Split.TRAIN),
                    count.examples(Split.VALIDATION),
                    count.examples(Split.TEST)));
        }
        table.append("%d rows read: %d pairs%n".formatted(rowsRead(), examples));
        if (!absent.isEmpty()) {
            table.append("not there: ").append(String.join(", ", absent)).append(System.lineSeparator());
        }
        return table.toString();
    }

    private int rowsRead() {
        return sets.values().stream().mapToInt(PairSetCount::rows).sum();
    }
}
