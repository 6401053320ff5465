package dev.moot.training.deep;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.source.FunctionalCorpus;
import dev.moot.training.dataset.source.JsonRows;
import dev.moot.training.train.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What counts more in training than its number of examples would make it. */
final class Emphasis {

    /**
     * Corpora written for Moot are in an epoch several times: small, but nothing else speaks for some attributes, or against a
     * look-alike.
     */
    private static final Map<String, Integer> REPEATED = Map.of(JsonRows.CIVILITY_CORPUS, 3, FunctionalCorpus.SET, 6);

    /** Large sets of one kind (tweets, talk pages nearly all civil): of these one in so many is in an epoch. */
    private static final Map<String, Integer> THINNED = Map.of("davidson2017", 3, "context_toxicity", 2);

    private static final double MOST = 4;
    private static final double LEAST = 0.5;

    private Emphasis() {}

    /**
     * How much each output counts: the fewer labels it has, the more, by the square root, so that rare attributes are learnt
     * without drowning out common ones.
     *
     * @return {@code [outputs]}
     */
    static float[] of(List<Targets> targets, int outputs) {
        double[] labels = new double[outputs];
        for (Targets each : targets) {
            for (int i = 0; i < outputs; i++) {
                labels[i] += each.weights()[i];
            }
        }
        double mean = Arrays.stream(labels).average().orElse(1);
        float[] emphasis = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            emphasis[i] = (float) Math.max(LEAST, Math.min(MOST, Math.sqrt(mean / Math.max(1, labels[i]))));
        }
        return emphasis;
    }

    /** The texts of an epoch: of thinned sets other ones in the next epoch. */
    static List<DeepText> epoch(List<Example> examples, List<DeepText> texts, int epoch) {
        List<DeepText> chosen = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String set = examples.get(i).set();
            int oneIn = THINNED.getOrDefault(set, 1);
            int times = (i + epoch) % oneIn == 0 ? REPEATED.getOrDefault(set, 1) : 0;
            chosen.addAll(Collections.nCopies(times, texts.get(i)));
        }
        return chosen;
    }
}
