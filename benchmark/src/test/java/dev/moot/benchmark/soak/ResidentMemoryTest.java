package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

    @Test
    void addsUpMappingsAndThoseInTheRange() {
        List<String> smaps = List.of(
                "e7fff000-e8000000 rw-p 00000000 00:00 0 ",
                "Size:                  4 kB",
                "Rss:                   4 kB",
                "e8000000-f0000000 rw-p 00000000 00:00 0 ",
                "Rss:                2048 kB",
                "Pss:                2048 kB",
                "f0000000-100000000 ---p 00000000 00:00 0 ",
                "Rss:                   0 kB",
                "100000000-100100000 rw-p 00000000 fe:00 7   /usr/lib/some.so",
                "Rss:                 512 kB",
                "ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0  [vsyscall]",
                "Rss:                   0 kB");

        assertThat(ResidentMemory.of(smaps, 0xe8000000L, 0x100000000L))
                .isEqualTo(new ResidentMemory(2_564 << 10, 2_048 << 10));
    }
}
