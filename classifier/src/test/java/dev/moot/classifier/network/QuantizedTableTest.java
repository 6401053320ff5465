package dev.moot.classifier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantizedTableTest {

    @Test
    void averagesRows() {
        QuantizedTable table = QuantizedTable.of(2, new float[] {127, 0, 0, 127, 254, 127});
        float[] out = {9, 9, 9, 9};
        table.mean(new int[] {0, 2, 2, 2, 0}, out, 1);
        assertThat(out[0]).isEqualTo(9);
        assertThat(out[1]).isCloseTo((2 * 127 + 3 * 254) / 5f, within(1e-3f));
        assertThat(out[2]).isCloseTo(3 * 128 / 5f, within(1e-3f));
        assertThat(out[3]).isEqualTo(9);
    }

    @Test
    void givesZerosForNoRows() {
        float[] out = {9, 9};
        QuantizedTable.of(2, new float[] {1, 2}).mean(new int[0], out, 0);
        assertThat(out).containsExactly(0, 0);
    }

    @Property
    void losesLessThanHalfALevelInAFile(@ForAll @Size(12) List<@FloatRange(min = -100, max = 100) Float> numbers)
            throws IOException {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i);
        }
        QuantizedTable table = QuantizedTable.of(4, values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        QuantizedTable read =
                QuantizedTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 3, 4);
        for (int i = 0; i < values.length; i++) {
            float largest = 0;
            for (int j = i / 4 * 4; j < i / 4 * 4 + 4; j++) {
                largest = Math.max(largest, Math.abs(values[j]));
            }
            assertThat(read.values()[i]).isCloseTo(values[i], within(largest / 127 * 0.51f + Float.MIN_NORMAL));
        }
    }
}
