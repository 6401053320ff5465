package dev.moot.training.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * The batches of an epoch: shuffled, but with texts of like length together, because a batch is padded to its longest. The same
 * seed gives the same batches.
 */
public final class LengthBatches {

    private static final int BATCHES_SORTED_TOGETHER = 40;

    private LengthBatches() {}

    /**
     * Deals items out; what is left over at the end of an epoch is left out of it.
     *
     * @param length the tokens of an item
     * @param size items in a batch
     */
    public static <T> List<List<T>> of(List<T> items, ToIntFunction<T> length, int size, long seed) {
        Random random = new Random(seed);
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        List<List<T>> batches = new ArrayList<>();
        int pool = size * BATCHES_SORTED_TOGETHER;
        for (int from = 0; from < shuffled.size(); from += pool) {
            List<T> some = new ArrayList<>(shuffled.subList(from, Math.min(from + pool, shuffled.size())));
            some.sort(Comparator.comparingInt(length));
            for (int i = 0; i + size <= some.size(); i += size) {
                batches.add(List.copyOf(some.subList(i, i + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
