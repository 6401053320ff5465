package dev.moot.training.prepare;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Judgement;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All rows with one text under one parent, merged into one example.
 *
 * <p>A label becomes the mean of the copies' labels, each counting by its weight, with the largest of their weights. Where
 * copies contradict each other outright, one saying clearly yes and one clearly no without either side prevailing, the label
 * is dropped as unknown. The verdict of law is the one with most weight behind it; a tie is dropped.
 */
final class Copies {

    private static final double CLEAR_NO = 0.25;
    private static final double CLEAR_YES = 0.75;
    private static final double UNDECIDED = 0.15;
    private static final double DECIMALS = 1e4;

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::set).thenComparing(Row::id).thenComparing(Row::text);

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    /** Whether all of them were made for training. */
    boolean isTrainOnly() {
        return rows.stream().allMatch(Row::trainOnly);
    }

    /** Merges them; the order in which they were added is of no consequence. */
    Example merge(Split split) {
        List<Row> copies = rows.stream()
                .filter(row -> split == Split.TRAIN || !row.trainOnly())
                .sorted(ORDER)
                .toList();
        Row first = mostJudged(copies);
        Map<Attribute, Double> labels = new EnumMap<>(Attribute.class);
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            merge(judgements(copies, attribute)).ifPresent(merged -> {
                labels.put(attribute, merged.value());
                if (merged.weight() < 1) {
                    weights.put(attribute, merged.weight());
                }
            });
        }
        Optional<Verdict> law = law(copies);
        return new Example(
                first.set() + "/" + first.id(),
                first.set(),
                richest(copies.stream().map(Row::text).toList()),
                first.parent()
                        .map(parent -> richest(copies.stream()
                                .map(Row::parent)
                                .flatMap(Optional::stream)
                                .toList())),
                labels,
                weights,
                law.map(Verdict::verdict),
                law.map(Verdict::weight).orElse(1.0),
                split);
    }

    /** How many labels contradict each other outright. */
    int contradictions() {
        int contradictions = 0;
        for (Attribute attribute : Attribute.values()) {
            List<Judgement> judgements = judgements(rows, attribute);
            contradictions += !judgements.isEmpty() && merge(judgements).isEmpty() ? 1 : 0;
        }
        return contradictions;
    }

    private static List<Judgement> judgements(List<Row> copies, Attribute attribute) {
        return copies.stream()
                .flatMap(row -> Optional.ofNullable(row.labels().get(attribute)).stream())
                .toList();
    }

    private static Optional<Judgement> merge(List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        double weights = 0;
        double largest = 0;
        double low = 1;
        double high = 0;
        for (Judgement judgement : judgements) {
            sum += judgement.value() * judgement.weight();
            weights += judgement.weight();
            largest = Math.max(largest, judgement.weight());
            low = Math.min(low, judgement.value());
            high = Math.max(high, judgement.value());
        }
        double mean = sum / weights;
        boolean contradict = low <= CLEAR_NO && high >= CLEAR_YES && Math.abs(mean - 0.5) <= UNDECIDED;
        return contradict
                ? Optional.empty()
                : Optional.of(new Judgement(Math.round(mean * DECIMALS) / DECIMALS, largest));
    }

    private static Optional<Verdict> law(List<Row> copies) {
        Map<LegalVerdict, Double> sums = new EnumMap<>(LegalVerdict.class);
        double largest = 0;
        for (Row row : copies) {
            if (row.law().isPresent()) {
                Verdict verdict = row.law().get();
                sums.merge(verdict.verdict(), verdict.weight(), Double::sum);
                largest = Math.max(largest, verdict.weight());
            }
        }
        double most =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<LegalVerdict> winners = sums.keySet().stream()
                .filter(verdict -> sums.getOrDefault(verdict, 0.0) == most)
                .toList();
        return winners.size() == 1 ? Optional.of(new Verdict(winners.get(0), largest)) : Optional.empty();
    }

    /** The first row of the set with most weight in its labels. */
    private static Row mostJudged(List<Row> copies) {
        Map<String, Double> weights = new TreeMap<>();
        for (Row row : copies) {
            double weight = row.law().map(Verdict::weight).orElse(0.0);
            for (Judgement judgement : row.labels().values()) {
                weight += judgement.weight();
            }
            weights.merge(row.set(), weight, Double::sum);
        }
        double most =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return copies.stream()
                .filter(row -> weights.getOrDefault(row.set(), 0.0) == most)
                .findFirst()
                .orElseThrow();
    }

    /** The text with most in it besides letters and digits: some sets drop punctuation and capitals. */
    private static String richest(List<String> texts) {
        return texts.stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
