package dev.moot.training.entailment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The batches of an epoch: shuffled, but with pairs of like length together, because a batch is padded to its longest. The
 * same seed and epoch give the same batches.
 */
final class PairOrder {

    private static final int BATCHES_SORTED_TOGETHER = 40;

    private PairOrder() {}

    static List<List<TokenPair>> batches(List<TokenPair> pairs, int size, long seed) {
        Random random = new Random(seed);
        List<TokenPair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, random);
        List<List<TokenPair>> batches = new ArrayList<>();
        int pool = size * BATCHES_SORTED_TOGETHER;
        for (int from = 0; from < shuffled.size(); from += pool) {
            List<TokenPair> some = new ArrayList<>(shuffled.subList(from, Math.min(from + pool, shuffled.size())));
            some.sort(Comparator.comparingInt(TokenPair::length));
            for (int i = 0; i + size <= some.size(); i += size) {
                batches.add(List.copyOf(some.subList(i, i + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
