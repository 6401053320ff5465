package dev.moot.training.evaluation;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.Example;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The examples that carry a label for one attribute, in the order given.
 *
 * <p>A soft label counts as positive from one half on. Immutable and thread-safe.
 *
 * @param attribute the attribute
 * @param examples the examples, each with a label for it
 */
public record LabelledExamples(Attribute attribute, List<Example> examples) {

    public LabelledExamples {
        examples = List.copyOf(examples);
    }

    /** Takes those of the examples that carry a label for the attribute. */
    public static LabelledExamples of(Attribute attribute, Collection<Example> examples) {
        return new LabelledExamples(
                attribute,
                examples.stream()
                        .filter(example -> example.labels().containsKey(attribute))
                        .toList());
    }

    /** How many examples there are. */
    public int size() {
        return examples.size();
    }

    /** Whether each example is positive: a fresh array. */
    public boolean[] labels() {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = isPositive(examples.get(i));
        }
        return labels;
    }

    /** Whether the example is positive. */
    public boolean isPositive(Example example) {
        return example.labels().get(attribute) >= 0.5;
    }

    /** Whether a human judged the example for this very attribute, rather than a rule deriving its label from another. */
    public boolean isDirect(Example example) {
        return example.weight(attribute) == 1;
    }

    /** How many examples are positive. */
    public int positives() {
        return BinaryMetrics.positives(labels());
    }

    /** How many examples have a weak label. */
    public int weak() {
        return size() - (int) examples.stream().filter(this::isDirect).count();
    }

    /** Whether there are examples of both classes, without which most metrics do not exist. */
    public boolean hasBothClasses() {
        int positives = positives();
        return positives > 0 && positives < size();
    }

    /** Places of the examples that satisfy the condition. */
    public int[] where(Predicate<Example> condition) {
        return IntStream.range(0, size())
                .filter(i -> condition.test(examples.get(i)))
                .toArray();
    }

    /** The examples at these places. */
    public LabelledExamples at(int[] places) {
        return new LabelledExamples(
                attribute, IntStream.of(places).mapToObj(examples::get).toList());
    }

    /** Places of the examples of each data set, sets in alphabetical order. */
    public Map<String, int[]> placesBySet() {
        Map<String, List<Integer>> places = IntStream.range(0, size())
                .boxed()
                .collect(Collectors.groupingBy(i -> examples.get(i).set(), TreeMap::new, Collectors.toList()));
        Map<String, int[]> result = new TreeMap<>();
        places.forEach((set, list) ->
                result.put(set, list.stream().mapToInt(Integer::intValue).toArray()));
        return result;
    }
}
