package dev.moot.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MootTrainTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void preparesAPublishersOwnFile() throws IOException {
        Path own = Files.writeString(
                folder.resolve("desk.jsonl"), "{\"id\":\"1\",\"text\":\"A fine barn\",\"labels\":{\"RESPECT\":1}}\n");
        Path output = folder.resolve("examples.jsonl");

        int code = run("prepare", "--own", own.toString(), "--output", output.toString());

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("desk", "RESPECT", "1 examples");
        assertThat(Files.readString(output)).contains("\"set\":\"desk\"");
        assertThat(folder.resolve("sets.json")).exists();
    }

    @Test
    void preparesSentencePairs() throws IOException {
        Files.createDirectories(folder.resolve("mnli_dev"));
        Files.writeString(
                folder.resolve("mnli_dev/dev.csv"), "premise,hypothesis,label\nA cow eats.,It is fed.,entailment\n");
        Path output = folder.resolve("out/pairs.jsonl");

        int code = run("prepare", "--pairs", "--data", folder.toString(), "--output", output.toString());

        assertThat(code).isZero();
        assertThat(err.toString().lines()).singleElement().asString().contains("warning: mnli_dev/dev.csv");
        assertThat(out.toString()).contains("mnli_dev", "1 rows read: 1 pairs");
        assertThat(Files.readString(output)).contains("\"relation\":[\"entails\"]");
        assertThat(folder.resolve("out/pair-sets.json")).exists();
    }

    /** The floor under what is shipped: a wrong correction is the worst mistake. */
    @Test
    void theLawThatIsShippedCorrectsHardlyAnybodyWrongly() {
        int code = run("evaluate", "--law", "corpus/law");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("recall@1", "surest errors");
        List<Double> numbers = new Scanner(out.toString())
                .findAll("\\| all of the test split \\|.*")
                .flatMap(line -> new Scanner(line.group()).findAll("\\d\\.\\d+"))
                .map(number -> Double.parseDouble(number.group()))
                .toList();
        assertThat(numbers.get(1)).as("macro-F1 of the likeliest").isGreaterThan(0.8);
        assertThat(numbers.get(3)).as("precision of misinformation").isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plough",
                "prepare",
                "prepare --output x.jsonl",
                "prepare --output x.jsonl --data no-such-folder",
                "prepare --output x.jsonl --pairs",
                "prepare --output x.jsonl --pairs --data no-such-folder",
                "prepare --output x.jsonl --pairs --data . --own desk.jsonl",
                "evaluate",
                "evaluate --examples x.jsonl",
                "calibrate",
                "curves --model x.zip",
                "thresholds",
                "thresholds --log x.jsonl --data .",
                "thresholds --data .",
                "thresholds --log x.jsonl --at 80",
                "fetch --set no_such_set",
                "fetch --base-url http://[",
            })
    void answersWrongUsageWithOneLineAndCodeTwo(String arguments) {
        int code = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("moot-train");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void answersAFailureWithOneLineAndCodeOne() {
        int code = run("prepare", "--own", "no-such-file.jsonl", "--output", folder + "/x.jsonl");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("no-such-file.jsonl", "missing");
    }

    @Test
    void namesFileLineAndFieldOfABadRowAndKeepsItsText() throws IOException {
        Path own = Files.writeString(
                folder.resolve("desk.jsonl"), "{\"id\":\"1\",\"text\":\"a secret\",\"labels\":{\"KINDNESS\":1}}\n");

        int code = run("prepare", "--own", own.toString(), "--output", folder + "/x.jsonl");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("desk.jsonl record 1: 'labels' does not know 'KINDNESS'")
                .doesNotContain("secret");
    }

    @Test
    void namesEachFileThatCannotBeFetchedInOneLine() throws IOException {
        HttpServer empty = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        empty.start();
        String base = "http://localhost:" + empty.getAddress().getPort();

        int code = run("fetch", "--set", "davidson2017", "--base-url", base, "--output", folder + "/data");

        empty.stop(0);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("moot-train fetch: davidson2017/") && line.endsWith("answered 404"));
        assertThat(out.toString()).contains("0 of 2 files");
    }

    @Test
    void listsWhatCanBeFetched() {
        int code = run("fetch", "--list", "--set", "davidson2017");

        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("davidson2017\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "fetch --help", "prepare --help", "curves --help", "thresholds --help", "--version"})
    void helps(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(out.toString()).contains("moot-train");
        assertThat(err.toString()).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine commandLine = MootTrain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
