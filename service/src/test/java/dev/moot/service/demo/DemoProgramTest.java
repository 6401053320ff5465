package dev.moot.service.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.JavaCommand;
import dev.moot.service.command.Moot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a user does, in a process of its own and without a terminal. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DemoProgramTest {

    private static final int DEFAULT_PORT = 8081;

    @TempDir
    private Path directory;

    @Test
    void showsEveryCommentAndEndsByItselfThoughTheDefaultPortIsTaken() throws Exception {
        try (ServerSocket taken = occupyDefaultPort()) {
            assertThat(taken.isClosed()).isFalse();
            Process demo = start("--once");
            List<String> lines = readAll(demo);

            assertThat(demo.waitFor()).as(errors()).isZero();
            int comments = DemoThread.load().posts().size();
            assertThat(lines).last().isEqualTo(comments + " comments in, " + comments + " labels out, 0 lost");
            String shown = letters(String.join("", lines));
            for (DemoThread.Post post : DemoThread.load().posts()) {
                assertThat(lines)
                        .anyMatch(line -> line.strip().startsWith(post.comment().id()));
                assertThat(shown).contains(letters(post.comment().text()));
            }
            assertThat(lines.stream().filter(line -> line.matches(" *└ (APPROVE|REVIEW|HOLD) .*law: .*")))
                    .hasSizeGreaterThanOrEqualTo(comments / 2);
            assertThat(String.join("", lines)).doesNotContain("\u001B");
            assertThat(errors()).isEmpty();
            assertThat(leftovers()).isEmpty();
        }
    }

    @Test
    void cleansUpWhenInterrupted() throws Exception {
        Process demo = start("--speed", "1");
        BufferedReader out = new BufferedReader(new InputStreamReader(demo.getInputStream(), UTF_8));
        String line = out.readLine();
        while (line != null && !line.contains("└")) {
            line = out.readLine();
        }
        assertThat(line).as(errors()).isNotNull();
        assertThat(leftovers()).hasSize(1);

        demo.toHandle().destroy();
        readAll(demo);
        assertThat(demo.waitFor()).isNotZero();
        assertThat(errors()).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void saysInOneLineThatTheChosenPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process demo = start("--management-port", String.valueOf(taken.getLocalPort()));

            assertThat(readAll(demo)).isEmpty();
            assertThat(demo.waitFor()).isEqualTo(1);
            assertThat(errors())
                    .isEqualTo("moot demo: port " + taken.getLocalPort()
                            + " is taken; choose another with --management-port\n");
        }
    }

    @Test
    void refusesASpeedThatMakesNoSense() throws Exception {
        Process demo = start("--speed", "0");

        assertThat(demo.waitFor()).isEqualTo(2);
        assertThat(errors()).contains("--speed must be above 0");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                JavaCommand.of(Moot.class, List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + directory));
        command.add("demo");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(errorFile().toFile());
        builder.environment().put("TEST_MODEL", "yes");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Another program of this machine may have it already, which is as good. */
    private static ServerSocket occupyDefaultPort() throws IOException {
        try {
            return new ServerSocket(DEFAULT_PORT);
        } catch (IOException e) {
            return new ServerSocket(0);
        }
    }

    private static List<String> readAll(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Path errorFile() {
        return directory.resolve("errors.txt");
    }

    private String errors() throws IOException {
        return Files.readString(errorFile());
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("moot-kafka-"))
                    .toList();
        }
    }
}
