package dev.moot.classifier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedTableTest {

    private static final int WIDTH = 12;
    private static final int ROWS = 50;

    @Property(tries = 100)
    void givesTheMeanOfTheRows(@ForAll @IntRange(min = 1, max = 2_000) int size, @ForAll long seed) {
        Random random = new Random(seed);
        float[] values = new float[ROWS * WIDTH];
        float[] largest = new float[WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * (1 + i % WIDTH));
            largest[i % WIDTH] = Math.max(largest[i % WIDTH], Math.abs(values[i]));
        }
        int[] rows = random.ints(size, 0, ROWS).toArray();
        float[] out = new float[WIDTH + 1];
        new PackedTable(QuantizedTable.of(WIDTH, values)).mean(rows, out, 1);

        for (int i = 0; i < WIDTH; i++) {
            double sum = 0;
            for (int row : rows) {
                sum += values[row * WIDTH + i];
            }
            // Half a level of this table, and half a level of the one it is made of, whose scale is that of the row.
            assertThat((double) out[i + 1]).isCloseTo(sum / size, within(largest[i] / 127.0 + 12 * 5 / 254.0));
        }
        assertThat(out[0]).isZero();
    }

    @Test
    void addsNothingUpToZero() {
        float[] out = {7, 7, 7, 7};
        new PackedTable(QuantizedTable.of(4, new float[] {1, 2, 3, 4})).mean(new int[0], out, 0);
        assertThat(out).containsOnly(0);
    }

    @Test
    void holdsTheLargestAndTheSmallestNumberManyTimesOver() {
        float[] out = new float[4];
        new PackedTable(QuantizedTable.of(4, new float[] {1, -1, 1, -1})).mean(new int[1_000], out, 0);
        assertThat(out).containsExactly(new float[] {1, -1, 1, -1}, within(1e-5f));
    }

    @Test
    void needsWholeInts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackedTable(QuantizedTable.of(3, new float[] {1, 2, 3})))
                .withMessageContaining("got: 3");
    }
}
