package dev.moot.training.evaluation;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Scores in [0, 1], with many ties, and labels. */
final class Sample {

    private final double[] scores;
    private final boolean[] labels;

    Sample(double[] scores, boolean[] labels) {
        this.scores = scores;
        this.labels = labels;
    }

    static Arbitrary<Sample> any() {
        Arbitrary<Double> score = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0),
                Arbitraries.doubles().between(0, 1));
        return score.flatMap(s -> Arbitraries.of(true, false).map(label -> Tuple.of(s, label)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(Sample::of);
    }

    static Arbitrary<Sample> ofBothClasses() {
        return any().filter(sample -> sample.positives() > 0 && sample.positives() < sample.labels.length);
    }

    private static Sample of(List<Tuple2<Double, Boolean>> rows) {
        Sample sample = new Sample(new double[rows.size()], new boolean[rows.size()]);
        for (int i = 0; i < rows.size(); i++) {
            sample.scores[i] = rows.get(i).get1();
            sample.labels[i] = rows.get(i).get2();
        }
        return sample;
    }

    double[] scores() {
        return scores;
    }

    boolean[] labels() {
        return labels;
    }

    int positives() {
        return BinaryMetrics.positives(labels);
    }

    @Override
    public String toString() {
        return Arrays.toString(scores) + " " + Arrays.toString(labels);
    }
}
