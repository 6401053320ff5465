package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.http.Keys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

class KeyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsAKeyAndBelowItTheConfigurationThatHasItsHash() {
        assertThat(run("key", "coral", "--scopes=analyze,decide")).isEqualTo(CommandLine.ExitCode.OK);
        String key = out.toString().lines().findFirst().orElseThrow();
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        Map<String, Object> configuration =
                new Yaml().load(out.toString().substring(out.toString().indexOf("moot:")));
        assertThat(configuration)
                .isEqualTo(Map.of(
                        "moot",
                        Map.of(
                                "http",
                                Map.of(
                                        "keys",
                                        Map.of(
                                                "coral",
                                                Map.of(
                                                        "sha256",
                                                        Keys.sha256(key),
                                                        "scopes",
                                                        List.of("analyze", "decide")))))));
    }

    @Test
    void makesAnotherKeyEachTime() {
        run("key", "coral");
        run("key", "coral");
        assertThat(out.toString().lines().filter(line -> line.matches("\\S{43}")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesANameThatIsNoKeyOfAConfiguration() {
        assertThat(run("key", "a.b")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err).asString().contains("'a.b'").hasLineCount(1);
    }

    @Test
    void namesTheScopesThereAre() {
        assertThat(run("key", "coral", "--scopes=all")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err).asString().contains("ANALYZE, DECIDE, ADMIN", "'all'").hasLineCount(1);
    }

    private int run(String... arguments) {
        return Moot.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
