package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLogTest {

    private static final String HEAP =
            "[0.003s][debug][gc,heap,coops] Heap address: 0x00000000e8000000, size: 384 MB, Compressed Oops mode: 32-bit";

    @Test
    void tellsWhatTheLatestCollectionLeft() {
        HeapLog log = HeapLog.of(List.of(
                "[0.003s][info][gc] Using G1",
                HEAP,
                "[6.5s][info ][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 182M->42M(380M) 77.063ms",
                "[6.6s][info ][gc] GC(1) Pause Remark 60M->55M(380M) 7.1ms",
                "[6.7s][info ][gc] GC(1) Concurrent Mark Cycle 34.487ms"));

        assertThat(log).isEqualTo(new HeapLog(0xe8000000L, 0x100000000L, 55L << 20));
    }

    @Test
    void knowsOfNothingBeforeTheFirstCollection() {
        assertThat(HeapLog.of(List.of(HEAP)).afterCollection()).isZero();
    }

    @Test
    void needsToKnowWhereTheHeapIs() {
        assertThatIllegalStateException().isThrownBy(() -> HeapLog.of(List.of()));
    }
}
