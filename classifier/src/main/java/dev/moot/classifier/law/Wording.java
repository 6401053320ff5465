package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * How a proposition is put by those who are wrong about it, by those who are right, and by those who only come near it, in
 * terms of one kind. Immutable and thread-safe.
 */
final class Wording {

    private static final int NEAREST = 3;
    private static final double SMOOTHING = 0.5;
    private static final double SCALE_OF_ODDS = 3;

    private final List<Optional<Side>> sides;
    private final HashIndex index;
    private final int[] begins;
    private final int[] statements;
    private final float[] weights;
    private final float[] odds;
    private final IntToDoubleFunction rarity;

    /**
     * Prepares comparing.
     *
     * @param sides the side of each statement
     * @param terms the terms of each
     * @param rarity of a term
     */
    Wording(List<Optional<Side>> sides, List<Terms> terms, IntToDoubleFunction rarity) {
        this.sides = List.copyOf(sides);
        this.rarity = rarity;
        record Posting(int statement, float weight) {}
        Map<Integer, List<Posting>> postings = new TreeMap<>();
        for (int statement = 0; statement < terms.size(); statement++) {
            Terms of = terms.get(statement);
            float[] vector = vector(of);
            for (int i = 0; i < of.size(); i++) {
                postings.computeIfAbsent(of.hash(i), it -> new ArrayList<>()).add(new Posting(statement, vector[i]));
            }
        }
        int size = postings.values().stream().mapToInt(List::size).sum();
        int[] hashes = postings.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.index = new HashIndex(hashes);
        this.begins = new int[hashes.length + 1];
        this.statements = new int[size];
        this.weights = new float[size];
        this.odds = new float[hashes.length];
        int next = 0;
        for (int i = 0; i < hashes.length; i++) {
            for (Posting posting : postings.getOrDefault(hashes[i], List.of())) {
                statements[next] = posting.statement();
                weights[next] = posting.weight();
                next++;
            }
            begins[i + 1] = next;
            odds[i] = (float) (Math.log(share(i, Side.FALSE)) - Math.log(share(i, Side.CORRECT)));
        }
    }

    /** The share of the statements of a side that have a term. */
    private double share(int term, Side side) {
        int having = 0;
        for (int i = begins[term]; i < begins[term + 1]; i++) {
            having += sides.get(statements[i]).equals(Optional.of(side)) ? 1 : 0;
        }
        long all = sides.stream().filter(it -> it.equals(Optional.of(side))).count();
        return (having + SMOOTHING) / (all + 2 * SMOOTHING);
    }

    /** The weight of each term: more if it is frequent here and rare elsewhere; of length 1. */
    private float[] vector(Terms terms) {
        float[] vector = new float[terms.size()];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) ((1 + Math.log(terms.count(i))) * rarity.applyAsDouble(terms.hash(i)));
            squares += (double) vector[i] * vector[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    /**
     * How near a text is.
     *
     * @param leaning by how much the statements of the false side that are nearest are nearer than those of the correct one
     * @param odds the sum of what each shared term says of the side, as logarithms of odds
     * @param most the cosine with the nearest statement of either side
     * @param related by how much the nearest statement that takes no side is nearer than that
     */
    record Nearness(double leaning, double odds, double most, double related) {}

    /** Compares a text. */
    Nearness to(Terms terms) {
        float[] vector = vector(terms);
        float[] cosines = new float[sides.size()];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            int place = index.find(terms.hash(i));
            if (place >= 0) {
                sum += odds[place];
                for (int at = begins[place]; at < begins[place + 1]; at++) {
                    cosines[statements[at]] += vector[i] * weights[at];
                }
            }
        }
        double[] wrong = nearest(cosines, Optional.of(Side.FALSE));
        double[] right = nearest(cosines, Optional.of(Side.CORRECT));
        double most = Math.max(wrong[0], right[0]);
        double related = nearest(cosines, Optional.empty())[0];
        return new Nearness(mean(wrong) - mean(right), sum / SCALE_OF_ODDS, most, related - most);
    }

    private double[] nearest(float[] cosines, Optional<Side> side) {
        double[] nearest = new double[NEAREST];
        for (int i = 0; i < cosines.length; i++) {
            if (sides.get(i).equals(side) && cosines[i] > nearest[NEAREST - 1]) {
                nearest[NEAREST - 1] = cosines[i];
                for (int place = NEAREST - 1; place > 0 && nearest[place] > nearest[place - 1]; place--) {
                    double lower = nearest[place - 1];
                    nearest[place - 1] = nearest[place];
                    nearest[place] = lower;
                }
            }
        }
        return nearest;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }
}
