package dev.moot.training.prepare;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What went into a prepared file and what is in it. Written beside it as {@code sets.json}.
 *
 * @param file name of the prepared file
 * @param sha256 checksum of its uncompressed content
 * @param examples how many examples it holds
 * @param rowsRead labelled rows read from all sources
 * @param unusable rows without a letter, without a label, or longer than any comment
 * @param merged rows merged into another with the same text
 * @param contradictions labels dropped because copies contradict each other
 * @param sets what each set holds after merging
 * @param inputs every file that was read
 * @param absent public sets that were not there
 * @param warnings what looked wrong without stopping the work
 */
public record Report(
        String file,
        String sha256,
        int examples,
        int rowsRead,
        int unusable,
        int merged,
        int contradictions,
        SortedMap<String, SetCount> sets,
        List<Input> inputs,
        List<String> absent,
        List<String> warnings) {

    private static final String ROW = "%-24s %-22s %8s %8s %8s %8s %8s %8s%n";

    static SortedMap<String, SetCount> count(List<Example> examples) {
        SortedMap<String, SetCount> sets = new TreeMap<>();
        for (Example example : examples) {
            sets.computeIfAbsent(example.set(), set -> new SetCount()).add(example);
        }
        return sets;
    }

    /** Returns the counts as a table for people: known and positive labels in each split. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted("", "", "train", "", "valid.", "", "test", ""));
        table.append(ROW.formatted("set", "label", "known", "pos.", "known", "pos.", "known", "pos."));
        for (Map.Entry<String, SetCount> set : sets.entrySet()) {
            Map<Split, Integer> rows = set.getValue().examples();
            table.append(ROW.formatted(
                    set.getKey(),
                    "(examples)",
                    rows.getOrDefault(Split.TRAIN, 0),
                    "",
                    rows.getOrDefault(Split.VALIDATION, 0),
                    "",
                    rows.getOrDefault(Split.TEST, 0),
                    ""));
            set.getValue().labels().entrySet().stream()
                    .filter(label -> !isOtherVerdict(label.getKey(), label.getValue()))
                    .forEach(label -> table.append(row(label.getKey(), label.getValue())));
        }
        table.append("%d rows read, %d unusable, %d merged into others, %d contradictory labels dropped: %d examples%n"
                .formatted(rowsRead, unusable, merged, contradictions, examples));
        if (!absent.isEmpty()) {
            table.append("not there: ").append(String.join(", ", absent)).append(System.lineSeparator());
        }
        return table.toString();
    }

    /** A verdict that the set does not give needs no line. */
    private static boolean isOtherVerdict(String label, LabelCount count) {
        return label.startsWith("LAW ") && count.positive().values().stream().allMatch(positives -> positives == 0);
    }

    private static String row(String label, LabelCount count) {
        return ROW.formatted(
                "",
                label,
                count.known().get(Split.TRAIN),
                count.positive().get(Split.TRAIN),
                count.known().get(Split.VALIDATION),
                count.positive().get(Split.VALIDATION),
                count.known().get(Split.TEST),
                count.positive().get(Split.TEST));
    }
}
