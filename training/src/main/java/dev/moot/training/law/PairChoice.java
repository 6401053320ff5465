package dev.moot.training.law;

import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which sentence pairs the first course takes: short ones, of each set at most so many, because a set of a hundred thousand
 * pairs of one kind teaches little more than twenty thousand, and some pairs of sentences that have nothing to do with each
 * other.
 */
final class PairChoice {

    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("vitaminc", 20_000),
            Map.entry("mnli_dev", 20_000),
            Map.entry("creak", 9_000),
            Map.entry("counterfactual_nli", 5_000),
            Map.entry("fool_me_twice", 5_000),
            Map.entry("scone_nli", 5_000),
            Map.entry("semantoneg", 4_000),
            Map.entry("med", 4_000),
            Map.entry("negation_nli", 3_000),
            Map.entry("wikifactcheck_negated", 3_000),
            Map.entry("conj_nli", 3_000),
            Map.entry("ibm_key_points", 3_000),
            Map.entry("contract_nli", 3_000),
            Map.entry("fever_symmetric", 1_500),
            Map.entry("sara_statutes", 100));
    private static final int MOST_WORDS = 26;
    private static final int PAIRS_TO_ONE_UNRELATED = 12;

    private PairChoice() {}

    static List<PairExample> training(List<PairExample> pairs, long seed) {
        List<PairExample> chosen = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (PairExample pair : shuffled(pairs, Split.TRAIN, seed)) {
            if (taken.merge(pair.set(), 1, Integer::sum) <= MOST.getOrDefault(pair.set(), 0)) {
                chosen.add(pair);
            }
        }
        addUnrelated(chosen, new Random(seed));
        return chosen;
    }

    static List<PairExample> watched(List<PairExample> pairs, int most, long seed) {
        List<PairExample> held = shuffled(pairs, Split.VALIDATION, seed);
        return held.subList(0, Math.min(most, held.size()));
    }

    private static List<PairExample> shuffled(List<PairExample> pairs, Split split, long seed) {
        List<PairExample> some = new ArrayList<>(pairs.stream()
                .filter(pair -> pair.split() == split && MOST.containsKey(pair.set()))
                .filter(pair -> pair.premise().split(" ").length <= MOST_WORDS)
                .toList());
        Collections.shuffle(some, new Random(seed));
        return some;
    }

    private static void addUnrelated(List<PairExample> chosen, Random random) {
        int size = chosen.size();
        for (int i = 0; i < size / PAIRS_TO_ONE_UNRELATED; i++) {
            PairExample one = chosen.get(random.nextInt(size));
            PairExample other = chosen.get(random.nextInt(size));
            if (!one.group().equals(other.group())) {
                String id = "unrelated/" + i;
                chosen.add(new PairExample(
                        id,
                        "unrelated",
                        one.premise(),
                        other.hypothesis(),
                        PairLabel.of(Relation.NEUTRAL),
                        1,
                        id,
                        Split.TRAIN));
            }
        }
    }
}
