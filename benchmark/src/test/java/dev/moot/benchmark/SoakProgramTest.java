package dev.moot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SoakProgramTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine program =
            SoakProgram.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void tellsItsOptions() {
        assertThat(program.execute("--help")).isZero();
        assertThat(out.toString()).contains("--minutes=N", "(default: 30)", "with 70 %", "with 300 %");
    }

    @Test
    void refusesWrongUsageInOneLine() {
        assertThat(program.execute("--minutes", "0")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("soak: --minutes is 0; it must be 1 or more (see soak --help)");
    }

    @Test
    void needsAFolderForThePage(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertThat(program.execute("--page", missing.resolve("page.md").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("soak: no such file or folder: " + missing);
    }

    @Test
    void takesNoFolderThatHasSomethingInIt(@TempDir Path directory) throws Exception {
        Path page = Files.writeString(directory.resolve("page.md"), "# Performance\n");

        assertThat(program.execute("--page", page.toString(), "--directory", directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--directory is '").contains("empty");
    }
}
