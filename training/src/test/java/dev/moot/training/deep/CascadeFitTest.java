package dev.moot.training.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.model.Band;
import dev.moot.classifier.network.Outputs;
import dev.moot.training.train.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CascadeFitTest {

    private static final Outputs OUTPUTS = new Outputs(List.of(Attribute.TOXICITY));
    private static final int SIZE = 1000;

    /** The fast tier is right below 0.4 and above 0.6, and guesses in between; the deep tier is always right. */
    @Test
    void asksWhereTheFastTierIsUnsure() {
        Random random = new Random(4);
        List<Targets> targets = new ArrayList<>();
        double[][] before = new double[SIZE][1];
        double[][] after = new double[SIZE][1];
        for (int i = 0; i < SIZE; i++) {
            double score = random.nextDouble();
            boolean positive = score > 0.6 || (score >= 0.4 && random.nextBoolean());
            targets.add(new Targets(new float[] {positive ? 1 : 0}, new float[] {1}));
            before[i][0] = score;
            after[i][0] = positive ? 1 : 0;
        }
        CascadeFit fit = new CascadeFit(OUTPUTS, targets, before, after);

        CascadeFit.Result result = fit.fit(0.15);

        Band band = result.bands().get(Attribute.TOXICITY);
        assertThat(band.from()).isBetween(0.38, 0.55);
        assertThat(band.to()).isBetween(0.45, 0.62);
        long sent =
                Arrays.stream(before).filter(scores -> band.contains(scores[0])).count();
        assertThat(sent).isBetween(SIZE / 20L, SIZE * 15L / 100);
        assertThat(result.path().get(0).share()).isZero();
        assertThat(result.path().get(result.path().size() - 1).auc()).isEqualTo(1);
        assertThat(fit.fit(0).bands().get(Attribute.TOXICITY)).isEqualTo(Band.NONE);
    }
}
