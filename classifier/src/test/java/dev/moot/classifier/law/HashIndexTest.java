package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashIndexTest {

    @Property
    void findsEveryHashAndNoOther(@ForAll Set<Integer> hashes, @ForAll Set<Integer> others) {
        int[] array = hashes.stream().mapToInt(Integer::intValue).toArray();
        HashIndex index = new HashIndex(array);
        for (int i = 0; i < array.length; i++) {
            assertThat(index.find(array[i])).isEqualTo(i);
        }
        others.stream()
                .filter(other -> !hashes.contains(other))
                .forEach(other -> assertThat(index.find(other)).isEqualTo(-1));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new HashIndex(new int[0]).find(0)).isEqualTo(-1);
    }
}
