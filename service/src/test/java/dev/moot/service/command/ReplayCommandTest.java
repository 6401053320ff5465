package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReplayCommandTest {

    private final StringWriter said = new StringWriter();

    private int run(String arguments) {
        CommandLine moot = Moot.commandLine();
        moot.setOut(new PrintWriter(said, true));
        moot.setErr(new PrintWriter(said, true));
        return moot.execute(arguments.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "replay --from --relabel --since 2026-11-21T20:00:00Z",
                "replay --relabel",
                "replay --from moot.rejected --since 2026-11-21T20:00:00Z",
                "replay --relabel --since yesterday"
            })
    void saysInOneLineWhatIsWrong(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(said.toString().lines()).hasSize(1);
        assertThat(said.toString()).contains("moot replay").contains("--help");
    }

    @Test
    void explainsItself() {
        assertThat(run("replay --help")).isZero();
        assertThat(said.toString()).contains("--from", "--relabel", "--since", "--dry-run");
    }
}
