package dev.moot.training.evaluation;

import dev.moot.training.dataset.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of a positive and a negative example of like length: among them length tells nothing. */
public final class LengthMatched {

    /** Two texts are of like length if the longer has at most this many times the characters of the shorter. */
    private static final double LIKE = 1.1;

    private LengthMatched() {}

    /**
     * Chooses pairs, each example at most once.
     *
     * @return the places of both members of all pairs among the examples
     */
    public static int[] of(LabelledExamples examples) {
        boolean[] labels = examples.labels();
        List<Integer> positives = sorted(examples, labels, true);
        List<Integer> negatives = sorted(examples, labels, false);
        List<Integer> chosen = new ArrayList<>();
        int next = 0;
        for (int positive : positives) {
            int length = length(examples, positive);
            while (next < negatives.size() && length(examples, negatives.get(next)) * LIKE < length) {
                next++;
            }
            if (next < negatives.size() && length(examples, negatives.get(next)) <= length * LIKE) {
                chosen.add(positive);
                chosen.add(negatives.get(next++));
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static List<Integer> sorted(LabelledExamples examples, boolean[] labels, boolean positive) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == positive)
                .boxed()
                .sorted(Comparator.comparingInt(i -> length(examples, i)))
                .toList();
    }

    private static int length(LabelledExamples examples, int place) {
        Example example = examples.examples().get(place);
        return example.text().length();
    }
}
