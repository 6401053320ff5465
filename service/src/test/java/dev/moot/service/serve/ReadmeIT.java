package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.demo.EmbeddedKafka;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of README.md by a shell, as a reader would, with the program that the build has just made. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String KAFKA = "localhost:9092";
    private static final String SERVE = "KAFKA_BOOTSTRAP_SERVERS=" + KAFKA + " ./moot serve";
    private static final String ASK =
            "curl -s http://localhost:8080/v1/classify -H 'Content-Type: application/json' -d '{\"text\":\"You are an idiot.\"}'";
    private static final String DEMO_ENDS = "(\\d+) comments in, \\1 labels out, 0 lost";

    /** Commands that end by themselves, and the last line they print. */
    private static final Map<String, String> ENDING = Map.of(
            "./moot demo",
            DEMO_ENDS,
            "./moot demo --once",
            DEMO_ENDS,
            "./moot classify --help",
            ".*usage\\.",
            "echo '{\"text\":\"You are an idiot, and states must obey ICE detainers.\"}' | ./moot classify",
            "\\{\"schema\":\"moot.labels/1\".*\"action\":\"(REVIEW|HOLD)\".*}");

    private static final Map<String, String> NOT_RUN = Map.of(
            "mvn verify",
            "this test is a part of it",
            "mvn -q -Pbenchmark -pl benchmark -am -DskipTests verify",
            "measures for minutes, and rightly only on a machine that does nothing else");

    /** Shell blocks, and commands in the text between them. */
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern IN_TEXT = Pattern.compile("`((?:\\./moot|mvn) [^`\\n]+)`");
    private static final Pattern EVENT = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path directory;

    /** The launcher is not to build: what it runs was built a moment ago, whatever files were touched meanwhile. */
    @BeforeAll
    static void markAsBuilt() throws IOException {
        Path stamp = PROJECT.resolve("service/target/moot.built");
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
    }

    @Test
    void leavesOutNoCommandWithoutAReason() throws IOException {
        Set<String> known = new HashSet<>(ENDING.keySet());
        known.add(SERVE);
        known.add(ASK);
        known.addAll(NOT_RUN.keySet());
        assertThat(commands()).isEqualTo(known);
    }

    static List<String> commandsThatEnd() throws IOException {
        List<String> commands = new ArrayList<>(commands());
        commands.retainAll(ENDING.keySet());
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commandsThatEnd")
    void runs(String command) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        int code = shell(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).as(Files.readString(err)).isZero();
        assertThat(err).isEmptyFile();
        assertThat(Files.readAllLines(out)).last().asString().matches(ENDING.get(command));
    }

    @Test
    void servesTheEventThatIsShown() throws Exception {
        byte[] event = only(EVENT).strip().getBytes(UTF_8);
        JsonNode comment = Newsroom.json(event);
        Path said = directory.resolve("said");
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            ProcessBuilder command = shell(SERVE.replace(KAFKA, kafka.bootstrapServers()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            command.environment().put("MOOT_HTTP_PORT", "0");
            command.environment().put("MOOT_MANAGEMENT_PORT", "0");
            Process serve = command.start();
            try {
                URI health = awaitReady(serve, said);
                post(kafka, comment.get("threadId").textValue().getBytes(UTF_8), event);

                try (CommittedRecords labels = new CommittedRecords(kafka.bootstrapServers(), "moot.labels")) {
                    labels.await(1);
                    assertThat(labels.toEnd())
                            .singleElement()
                            .satisfies(label -> assertThat(
                                            Newsroom.json(label.value()).get("commentId"))
                                    .isEqualTo(comment.get("id")));
                }
                assertThat(new Page(health).status()).isEqualTo(200);
                new Page(health.resolve("/prometheus")).await("moot_records_labelled_total 1.0");
            } finally {
                serve.descendants().forEach(ProcessHandle::destroy);
                serve.destroy();
                serve.waitFor();
            }
        }
    }

    /** Without Kafka: labels are given over HTTP all the same. */
    @Test
    void answersOverHttpAsIsShown() throws Exception {
        assumeThat(shell("command -v curl").start().waitFor())
                .as("curl is there")
                .isZero();
        Path said = directory.resolve("said");
        Path answer = directory.resolve("answer");
        try (ServerSocket nobody = new ServerSocket(0)) {
            int port = freePort();
            ProcessBuilder command = shell(SERVE.replace(KAFKA, "localhost:" + nobody.getLocalPort()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            command.environment().put("MOOT_HTTP_PORT", Integer.toString(port));
            command.environment().put("MOOT_MANAGEMENT_PORT", "0");
            Process serve = command.start();
            try {
                do {
                    Thread.sleep(200);
                    assertThat(serve.isAlive()).as(Files.readString(said)).isTrue();
                    int unused = shell(ASK.replace("8080", Integer.toString(port)))
                            .redirectOutput(answer.toFile())
                            .start()
                            .waitFor();
                } while (!Files.readString(answer).contains("moot.labels/1"));
                assertThat(Newsroom.json(Files.readAllBytes(answer))
                                .at("/civility/flags")
                                .toString())
                        .contains("INSULT");
            } finally {
                serve.descendants().forEach(ProcessHandle::destroy);
                serve.destroy();
                serve.waitFor();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static URI awaitReady(Process serve, Path said) throws Exception {
        Matcher ready = ready(said);
        while (!ready.find()) {
            assertThat(serve.isAlive()).as(Files.readString(said)).isTrue();
            Thread.sleep(50);
            ready = ready(said);
        }
        return URI.create(ready.group(1));
    }

    private static Matcher ready(Path said) throws IOException {
        return Pattern.compile("ready: (http://[^\\s\"]+)").matcher(Files.readString(said));
    }

    private static void post(EmbeddedKafka kafka, byte[] key, byte[] event) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("moot.comments", key, event)).get();
        }
    }

    private static ProcessBuilder shell(String command) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(PROJECT.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return shell;
    }

    private static Set<String> commands() throws IOException {
        Set<String> commands = new HashSet<>();
        for (String block : all(BLOCK)) {
            block.lines().forEach(commands::add);
        }
        commands.addAll(all(IN_TEXT));
        return commands;
    }

    private static String only(Pattern pattern) throws IOException {
        List<String> found = all(pattern);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
