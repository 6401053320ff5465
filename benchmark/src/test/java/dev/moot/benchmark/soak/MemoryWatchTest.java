package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryWatchTest {

    private static final long MIB = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void findsTheHeapOfAJvm() throws Exception {
        assumeThat(MemoryWatch.isPossible()).isTrue();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms64m",
                        "-Xmx64m",
                        "-XX:+AlwaysPreTouch",
                        HeapLog.javaOption(directory.resolve("heap-%p.log").toString()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Collects.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(jvm.inputReader().readLine()).isEqualTo("collected");
            MemoryWatch watch = new MemoryWatch(jvm.pid(), directory.resolve("heap-" + jvm.pid() + ".log"));

            watch.read();

            MemoryReading reading = watch.readings().get(0);
            // Touched beforehand, the heap is resident as a whole.
            assertThat(reading.resident() - reading.outside()).isEqualTo(64 * MIB);
            assertThat(reading.outside()).isBetween(5 * MIB, 500 * MIB);
            assertThat(reading.heap()).isBetween(Collects.KEPT, 40 * MIB);
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Keeps some memory, has the rest collected, and waits. */
    static final class Collects {

        static final long KEPT = 16 * MIB;

        private Collects() {}

        public static void main(String[] arguments) throws IOException {
            byte[] kept = new byte[(int) KEPT];
            System.gc();
            System.out.println("collected");
            int end = System.in.read();
            System.out.println(end + kept.length);
        }
    }

    @Test
    void failsWhereTheProcessIsGone() throws IOException {
        Path log = Files.write(
                directory.resolve("heap.log"),
                List.of("[0.003s][debug][gc] Heap address: 0x00000000e8000000, size: 384 MB,"));

        assertThatIllegalStateException()
                .isThrownBy(new MemoryWatch(Long.MAX_VALUE, log)::read)
                .withMessage("the instance that is never killed has ended");
    }
}
