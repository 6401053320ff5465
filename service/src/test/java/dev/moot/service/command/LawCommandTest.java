package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LawCommandTest {

    private static final String ID = "us.federalism.anti-commandeering";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path own;

    @BeforeEach
    void writeOwnEntries() throws IOException {
        own = Files.writeString(
                folder.resolve("own.yaml"),
                entry("us.parks.feeding-ducks", "settled") + entry("us.federalism.anti-commandeering", "contested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"law --help", "law list --help", "law show --help", "law check --help"})
    void explainsEachCommand(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: moot law");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "law",
                "law unknown",
                "law list surplus",
                "law list --domain astrology",
                "law list --status odd",
                "law list --format xml",
                "law show",
                "law check"
            })
    void exitsWith2AndOneLineForWrongUsage(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("moot law").contains(" --help)").hasLineCount(1);
    }

    @Test
    void listsAnEntryALineInColumns() {
        assertThat(run("law", "list", "--law=" + own)).isZero();

        List<String> lines = out.toString().lines().toList();
        int column = lines.get(0).indexOf("PEOPLE SAY");
        assertThat(lines).hasSizeGreaterThan(300);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("us."))
                .allSatisfy(line -> assertThat(line.charAt(column - 1)).isEqualTo(' '));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .matches("us\\.parks\\.feeding-ducks +settled +1987 +US +Nobody may feed a duck, anywhere\\."));
        assertThat(lines.get(lines.size() - 1)).matches("(\\d+) of \\1 entries; knowledge base sha256:[0-9a-f]{64}");
    }

    @Test
    void listsOneDomainOrStatus() {
        assertThat(run("law", "list", "--law=" + own, "--domain=parks")).isZero();
        assertThat(out.toString())
                .contains("us.parks.feeding-ducks")
                .contains("\n1 of ")
                .hasLineCount(4);

        assertThat(run("law", "list", "--law=" + own, "--domain=federalism", "--status=contested", "--format=json"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"status\":\"contested\""))
                .anySatisfy(line -> assertThat(line).contains(ID));
    }

    @Test
    void showsAllOfAnEntry() {
        assertThat(run("law", "show", "us.parks.feeding-ducks", "--law=" + own)).isZero();

        assertThat(out.toString().lines().map(String::strip))
                .contains(
                        "us.parks.feeding-ducks",
                        "wrong        Nobody may feed a duck, anywhere.",
                        "right        Ducks may be fed outside of the state parks.",
                        "status       settled since 1987, US",
                        "case         Drake v. Parks Department, 12 Cal. 3d 345 (1987)",
                        "Supreme Court of California",
                        "The ban ends at the gate of the park.",
                        "https://law.example.org/cases/345/",
                        "put wrongly  ducks say wrong 1",
                        "ducks say wrong 6",
                        "put rightly  ducks say right 1",
                        "near it      ducks are near 1");
    }

    @Test
    void showsAnEntryOfOursInPlaceOfMootsOwn() throws IOException {
        assertThat(run("law", "show", ID, "--format=json", "--law=" + own)).isZero();

        JsonNode shown = new ObjectMapper().readTree(out.toString());
        assertThat(shown.get("id").asText()).isEqualTo(ID);
        assertThat(shown.get("status").asText()).isEqualTo("contested");
        assertThat(shown.get("false").asText()).isEqualTo("Nobody may feed a duck, anywhere.");
    }

    @Test
    void exitsWith1ForAnIdThatIsNotThere() {
        assertThat(run("law", "show", "us.parks.geese")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "moot law show: no entry has the id 'us.parks.geese'; moot law list has them all\n");
    }

    @Test
    void checksFilesAndFolders() throws IOException {
        Path further = Files.writeString(folder.resolve("further.yml"), entry("us.parks.geese", "settled"));

        assertThat(run("law", "check", own.toString(), further.toString())).isZero();
        assertThat(run("law", "check", folder.toString())).isZero();

        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        ("3 entries can be used\n" + ID + " takes the place of Moot's own\n").repeat(2));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsEachProblemWithFileAndLine() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"), entry("us.parks.geese", "odd").replace("since: 1987", "since: long"));

        assertThat(run("law", "check", folder.toString())).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(bad
                        + ":5: us.parks.geese: 'status' must be one of [settled, contested], not 'odd'\n"
                        + bad + ":6: us.parks.geese: 'since' must be a year, without quotes\n"
                        + "moot law check: 2 problems\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void exitsWith1AndOneLineForAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.yaml");

        assertThat(run("law", "check", missing.toString())).isEqualTo(1);
        assertThat(run("law", "list", "--law=" + missing)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("moot law check: no such file: " + missing
                        + "\nmoot law list: no such file: " + missing + "\n");
    }

    private static String entry(String id, String status) {
        return """
                - id: %s
                  jurisdiction: US
                  false: Nobody may feed a duck, anywhere.
                  correct: Ducks may be fed outside of the state parks.
                  status: %s
                  since: 1987
                  authorities:
                    - cite: Drake v. Parks Department, 12 Cal. 3d 345 (1987)
                      kind: case
                      court: Supreme Court of California
                      holds: The ban ends at the gate of the park.
                      url: https://law.example.org/cases/345/
                  paraphrases:
                    false: [%s]
                    correct: [%s]
                  related: [%s]
                """.formatted(id, status, said("say wrong", 6), said("say right", 6), said("are near", 3));
    }

    private static String said(String what, int times) {
        String[] texts = new String[times];
        Arrays.setAll(texts, i -> "ducks " + what + " " + (i + 1));
        return String.join(", ", texts);
    }

    private int run(String... arguments) {
        CommandLine moot = Moot.commandLine();
        moot.setOut(new PrintWriter(out));
        moot.setErr(new PrintWriter(err));
        int code = moot.execute(arguments);
        moot.getOut().flush();
        moot.getErr().flush();
        return code;
    }
}
