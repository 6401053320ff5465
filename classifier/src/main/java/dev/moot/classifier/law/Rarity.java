package dev.moot.classifier.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How rare each term is in the statements of a knowledge base: the logarithm of the inverse document frequency. Immutable. */
final class Rarity {

    private final HashIndex index;
    private final float[] rarity;
    private final float unknown;

    /** Counts in how many texts each term is. */
    Rarity(List<Terms> texts) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Terms terms : texts) {
            for (int i = 0; i < terms.size(); i++) {
                counts.merge(terms.hash(i), 1, Integer::sum);
            }
        }
        int[] hashes = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.index = new HashIndex(hashes);
        this.rarity = new float[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            rarity[i] = (float) Math.log((texts.size() + 1.0) / (counts.getOrDefault(hashes[i], 0) + 1.0));
        }
        this.unknown = (float) Math.log(texts.size() + 1.0);
    }

    /** Of one term. */
    float of(int hash) {
        int place = index.find(hash);
        return place < 0 ? unknown : rarity[place];
    }
}
