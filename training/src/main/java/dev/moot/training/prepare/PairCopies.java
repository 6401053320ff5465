package dev.moot.training.prepare;

import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairRow;
import dev.moot.training.pair.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All rows with one premise and one hypothesis. They become one pair, of which is possible what every copy holds possible;
 * copies that leave nothing possible contradict each other, and the pair is dropped. A copy that judges a side only has no say
 * where another judges all three relations.
 */
final class PairCopies {

    /** Full judgements before those of a side, the most trusted first; then whatever, but always the same. */
    private static final Comparator<PairRow> ORDER = Comparator.comparing(
                    (PairRow row) -> !row.label().masked().isEmpty())
            .thenComparing(PairRow::weight, Comparator.reverseOrder())
            .thenComparing(PairRow::set)
            .thenComparing(PairRow::id);

    private final List<PairRow> rows = new ArrayList<>();

    void add(PairRow row) {
        rows.add(row);
    }

    /** The copies, the one that stands for all of them first. */
    List<PairRow> rows() {
        return rows.stream().sorted(ORDER).toList();
    }

    /** Whether all of them were made for training. */
    boolean isTrainOnly() {
        return rows.stream().allMatch(PairRow::trainOnly);
    }

    /** What the copies together say; nothing if they contradict each other. */
    Optional<PairLabel> label() {
        List<PairLabel> labels = rows.stream().map(PairRow::label).toList();
        List<PairLabel> full =
                labels.stream().filter(label -> label.masked().isEmpty()).toList();
        return agreed(full.isEmpty() ? labels : full);
    }

    private static Optional<PairLabel> agreed(List<PairLabel> labels) {
        Set<Relation> possible = EnumSet.allOf(Relation.class);
        labels.forEach(label -> possible.retainAll(label.possible()));
        Set<Relation> masked =
                labels.stream().map(PairLabel::masked).findFirst().orElse(Collections.emptySet());
        return possible.isEmpty() ? Optional.empty() : Optional.of(new PairLabel(possible, masked));
    }
}
