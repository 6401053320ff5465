package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServeCommandTest {

    private final StringWriter err = new StringWriter();

    @Test
    void namesKeyValueAndRuleOfAWrongFlag() {
        assertThat(run("serve", "--management-port=-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err)
                .hasToString(
                        "moot serve: 'moot.management.port' must be in 0 to 65535, got: '-1' (see moot serve --help)\n");
    }

    @Test
    void letsAFlagWinOverAnotherSetting() {
        assertThat(run("serve", "--workers=many", "--set=moot.stream.workers=2"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err).asString().contains("got: 'many'");
    }

    @Test
    void namesTheFormatsOfTheLog() {
        assertThat(run("serve", "--log-format=xml")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err)
                .asString()
                .contains("--log-format", "[KEYVALUE, JSON] (case-insensitive)", "'xml'")
                .hasLineCount(1);
    }

    @Test
    void refusesAConfigurationFileThatIsNotThere() {
        assertThat(run("serve", "--config=no-such.yml")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err).asString().contains("--config").contains("no-such.yml").hasLineCount(1);
    }

    private int run(String... arguments) {
        return Moot.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
