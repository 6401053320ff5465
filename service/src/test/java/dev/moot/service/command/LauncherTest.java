package dev.moot.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a project of empty files, with a java and an mvn that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "classifier/pom.xml",
            "classifier/src/main/Source.java",
            "service/pom.xml",
            "service/src/main/Source.java");

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void makeProjectAndTools() throws IOException {
        project = Files.createDirectories(folder.resolve("project with space"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("..", "moot"), project.resolve("moot"));
        for (String source : SOURCES) {
            touch(project.resolve(source), LONG_AGO);
        }
        for (String tool : List.of("dirname", "find", "head", "mkdir", "mktemp", "mv", "readlink", "rm", "sed")) {
            makeScript(tools.resolve(tool), "exec " + located(tool) + " \"$@\"\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"17, false", "23, false", "24, true", "25, true"})
    void givesJavaTheOptionsOfItsVersion(String version, boolean unsafe) throws Exception {
        makeBuilt();
        makeJava(tools, version);

        Result result = launch(project.resolve("moot"), "classify", "--input", "a file");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("--enable-native-access=ALL-UNNAMED\n")
                .contains("-jar\n" + project.toRealPath().resolve("service/target/moot-service.jar") + "\n")
                .contains("OMP_NUM_THREADS=1\n")
                .contains("-XX:-HeapDumpOnOutOfMemoryError\n-XX:-CreateCoredumpOnCrash\n-XX:ErrorFile=/dev/null\n")
                .endsWith("classify\n--input\na file\n");
        assertThat(result.out().contains("--sun-misc-unsafe-memory-access=allow\n"))
                .isEqualTo(unsafe);
    }

    @Test
    void leavesAsLittleBehindInAContainer() throws Exception {
        String noDumps = Files.readAllLines(Path.of("..", "moot")).stream()
                .filter(line -> line.contains("HeapDump"))
                .findAny()
                .orElseThrow();
        assertThat(Files.readAllLines(Path.of("..", "docker", "bin", "moot"))).contains(noDumps);
    }

    @Test
    void prefersJavaHome() throws Exception {
        makeBuilt();
        makeJava(tools, "17");
        Path home = folder.resolve("jdk");
        makeJava(Files.createDirectories(home.resolve("bin")), "25");

        Result result = launch(Map.of("JAVA_HOME", home.toString()), project.resolve("moot"), "serve");

        assertThat(result.out()).contains("--sun-misc-unsafe-memory-access=allow\n");
    }

    @Test
    void goesOnToThePathWhereJavaHomeIsTooOld() throws Exception {
        makeBuilt();
        makeJava(tools, "21");
        Path home = folder.resolve("jdk");
        makeJava(Files.createDirectories(home.resolve("bin")), "11");

        Result result = launch(Map.of("JAVA_HOME", home.toString()), project.resolve("moot"), "serve");

        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("serve\n");
    }

    @Test
    void saysOnOneLineThatJavaIsMissing() throws Exception {
        Result result = launch(project.resolve("moot"), "demo");

        assertThat(result)
                .isEqualTo(new Result(1, "", "moot: needs a JDK 17 or newer in JAVA_HOME or PATH (found: none)\n"));
    }

    @Test
    void saysOnOneLineThatJavaIsTooOld() throws Exception {
        makeJava(tools, "1.8");

        Result result = launch(project.resolve("moot"), "demo");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("moot: needs a JDK 17 or newer in JAVA_HOME or PATH (found: 1.8 at " + tools.resolve("java")
                        + ")\n");
    }

    @Test
    void saysOnOneLineThatTheCompilerIsMissing() throws Exception {
        makeJava(tools, "17");
        makeMaven("jar");
        Files.delete(javaHome().resolve("bin/javac"));

        Result result = launch(project.resolve("moot"), "demo");

        assertThat(result)
                .isEqualTo(
                        new Result(1, "", "moot: needs a JDK to build: there is no compiler in " + javaHome() + "\n"));
    }

    @Test
    void saysOnOneLineThatMavenIsMissing() throws Exception {
        makeJava(tools, "17");

        Result result = launch(project.resolve("moot"), "demo");

        assertThat(result).isEqualTo(new Result(1, "", "moot: needs Maven 3.8 or newer in PATH to build\n"));
    }

    @Test
    void buildsOnceAndTellsOnStandardError() throws Exception {
        makeJava(tools, "17");
        makeMaven("jar");

        Result first = launch(project.resolve("moot"), "demo");
        Result second = launch(project.resolve("moot"), "demo");

        assertThat(first.code()).isZero();
        assertThat(first.out()).endsWith("demo\n").doesNotContain("built");
        assertThat(first.err()).startsWith("moot: building").endsWith("built\n");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void buildsAgainAfterASourceHasChanged() throws Exception {
        makeJava(tools, "17");
        makeMaven("jar");
        makeBuilt();
        touch(project.resolve("classifier/src/main/Source.java"), Instant.now().plusSeconds(60));

        assertThat(launch(project.resolve("moot"), "demo").err()).endsWith("built\n");
    }

    @Test
    void doesNotBuildForEverWhereMavenFindsNothingToChangeInTheJar() throws Exception {
        makeJava(tools, "17");
        makeMaven("nothing");
        makeBuilt();
        touch(project.resolve("service/src/main/Source.java"), LONG_AGO.plusSeconds(120));

        assertThat(launch(project.resolve("moot"), "demo").err()).endsWith("built\n");
        assertThat(launch(project.resolve("moot"), "demo").err()).isEmpty();
    }

    @Test
    void endsWhereTheBuildFails() throws Exception {
        makeJava(tools, "17");
        makeMaven("failure");

        Result result = launch(project.resolve("moot"), "demo");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith("moot: the build failed: see above\n");
    }

    @Test
    void runsThroughALinkFromAnotherDirectory() throws Exception {
        makeBuilt();
        makeJava(tools, "17");
        Path first = Files.createSymbolicLink(project.resolve("link"), Path.of("moot"));
        Path second = Files.createSymbolicLink(folder.resolve("moot-link"), first);

        Result result = launch(second, "demo");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains(project.toRealPath() + "/service/target/moot-service.jar\n");
    }

    @Test
    void limitsMemoryAsTheContainerDoes() throws Exception {
        assertThat(linesOnMemory(Path.of("..", "docker", "bin", "moot")))
                .isNotEmpty()
                .isEqualTo(linesOnMemory(Path.of("..", "moot")));
    }

    private static List<String> linesOnMemory(Path script) throws IOException {
        return Files.readAllLines(script).stream()
                .filter(line -> line.startsWith("options=") && line.contains("-Xmx"))
                .toList();
    }

    @Test
    void handsFurtherOptionsToJava() throws Exception {
        makeBuilt();
        makeJava(tools, "17");

        Result result = launch(Map.of("MOOT_JAVA_OPTS", "-Xmx1g -Dx=y"), project.resolve("moot"), "serve");

        assertThat(result.out()).contains("\n-Xmx1g\n-Dx=y\n-jar\n");
    }

    private void makeBuilt() throws IOException {
        touch(project.resolve("service/target/moot-service.jar"), LONG_AGO.plusSeconds(60));
        Files.createDirectories(project.resolve("service/target/lib"));
    }

    /** A java that tells its version when asked, and else its arguments. */
    private void makeJava(Path bin, String version) throws IOException {
        makeScript(Files.createDirectories(javaHome().resolve("bin")).resolve("javac"), "");
        makeScript(bin.resolve("java"), """
                if [ "$1" = -XshowSettings:properties ]; then
                    echo "    java.home = %s" >&2
                    echo "    java.specification.version = %s" >&2
                    exit
                fi
                echo "OMP_NUM_THREADS=$OMP_NUM_THREADS"
                for argument in "$@"; do
                    echo "$argument"
                done
                """.formatted(javaHome(), version));
    }

    private Path javaHome() {
        return folder.resolve("java home");
    }

    private void makeMaven(String outcome) throws IOException {
        Path target = project.resolve("service/target");
        makeScript(
                tools.resolve("mvn"),
                switch (outcome) {
                    case "jar" ->
                        "mkdir -p '" + target + "/lib'; echo jar > '" + target + "/moot-service.jar'; echo built\n";
                    case "nothing" -> "echo built\n";
                    default -> "exit 1\n";
                });
    }

    private static void makeScript(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result launch(Path launcher, String... arguments) throws Exception {
        return launch(Map.of(), launcher, arguments);
    }

    private Result launch(Map<String, String> environment, Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private static Path located(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(directory -> Path.of(directory, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }

    private static void touch(Path file, Instant time) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
