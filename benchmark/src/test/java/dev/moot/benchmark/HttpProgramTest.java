package dev.moot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HttpProgramTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine program =
            HttpProgram.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void tellsItsOptions() {
        assertThat(program.execute("--help")).isZero();
        assertThat(out.toString()).contains("--seconds=N", "--warm-up-seconds=N", "(default: 30)", "at 300 %");
    }

    @Test
    void refusesWrongUsageInOneLine() {
        assertThat(program.execute("--seconds", "0")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("http: --seconds is 0; it must be 1 or more (see http --help)");
    }

    @Test
    void needsAFolderForThePage(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertThat(program.execute("--page", missing.resolve("page.md").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("http: no such file or folder: " + missing);
    }
}
