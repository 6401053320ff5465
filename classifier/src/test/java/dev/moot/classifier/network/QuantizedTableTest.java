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

class EmbeddingTableTest {

    @Test
    void averagesRows() {
        EmbeddingTable table = EmbeddingTable.of(2, new float[] {1, 2, 3, 4, 5, 6});
        float[] out = {9, 9, 9, 9};
        table.mean(new int[] {0, 2, 2, 2}, out, 1);
        assertThat(out).containsExactly(9, 4, 5, 9);
    }

    @Test
    void givesZerosForNoRows() {
        float[] out = {9, 9};
        EmbeddingTable.of(2, new float[] {1, 2}).mean(new int[0], out, 0);
        assertThat(out).containsExactly(0, 0);
    }

    @Property
    void losesLessThanHalfALevelInAFile(@ForAll @Size(12) List<@FloatRange(min = -100, max = 100) Float> numbers)
            throws IOException {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i);
        }
        EmbeddingTable table = EmbeddingTable.of(4, values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        EmbeddingTable read =
                EmbeddingTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 3, 4);
        for (int i = 0; i < values.length; i++) {
            float largest = 0;
            for (int j = i / 4 * 4; j < i / 4 * 4 + 4; j++) {
                largest = Math.max(largest, Math.abs(values[j]));
            }
            assertThat(read.values()[i]).isCloseTo(values[i], within(largest / 127 * 0.51f + Float.MIN_NORMAL));
        }
    }
}
