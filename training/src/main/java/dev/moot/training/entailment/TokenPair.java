package dev.moot.training.entailment;

import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.Relation;
import java.util.List;

/** A pair as the network reads it. Immutable as long as nobody writes to the arrays it shares. */
final class TokenPair {

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private final int[] first;
    private final int[] second;
    private final float[] possible;
    private final float[] known;
    private final float weight;

    /**
     * Makes a pair.
     *
     * @param first token ids of the premise, marks included
     * @param second token ids of the hypothesis, marks included
     */
    TokenPair(int[] first, int[] second, PairExample example) {
        this.first = first;
        this.second = second;
        this.possible = new float[RELATIONS.size()];
        this.known = new float[RELATIONS.size()];
        this.weight = (float) example.weight();
        for (int i = 0; i < possible.length; i++) {
            possible[i] = example.label().masked().contains(RELATIONS.get(i)) ? 0 : 1;
            known[i] = example.label().possible().contains(RELATIONS.get(i)) ? 1 : 0;
        }
    }

    int[] first() {
        return first;
    }

    int[] second() {
        return second;
    }

    /** Tokens of both. */
    int length() {
        return first.length + second.length;
    }

    /** 1 for each relation that was up for judgement, {@code [3]} in the order of {@link Relation}. */
    float[] possible() {
        return possible;
    }

    /** 1 for each relation that may hold, {@code [3]}. */
    float[] known() {
        return known;
    }

    float weight() {
        return weight;
    }

    /** Whether the likeliest relation, by its logits, is one that may hold. */
    boolean right(float[] logits, int offset) {
        int best = -1;
        for (int i = 0; i < possible.length; i++) {
            if (possible[i] > 0 && (best < 0 || logits[offset + i] > logits[offset + best])) {
                best = i;
            }
        }
        return known[best] > 0;
    }
}
