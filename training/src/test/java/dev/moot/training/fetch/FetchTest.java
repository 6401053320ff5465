package dev.moot.training.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private Duration silence = Duration.ofSeconds(60);
    private FileServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new FileServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void fetchesAFileAndCompressesItWhereItsNameSaysSo() throws Exception {
        serve("farm/barns/" + COMMIT + "/data/some barns.csv", "barn,leaks\nred,1\n");

        assertThat(fetch(file("barns.csv.gz", "data/some barns.csv", "-", "barn,leaks\nred,1\n")))
                .isEmpty();

        assertThat(read("barns.csv.gz")).isEqualTo("barn,leaks\nred,1\n");
        assertThat(folder.resolve("barns").toFile().list()).containsExactly("barns.csv.gz");
    }

    @Test
    void keepsTheFoldersOfASet() throws Exception {
        serve("farm/barns/" + COMMIT + "/all/train/b.csv", "many barns");
        serve("farm/barns/" + COMMIT + "/all/test/b.csv", "few barns");

        assertThat(fetch(
                        file("train/b.csv", "all/train/b.csv", "-", "many barns"),
                        file("test/b.csv", "all/test/b.csv", "-", "few barns")))
                .isEmpty();

        assertThat(read("train/b.csv")).isEqualTo("many barns");
        assertThat(read("test/b.csv")).isEqualTo("few barns");
    }

    @Test
    void leavesAloneWhatIsThereAndVerified() throws Exception {
        serve("farm/barns/" + COMMIT + "/b.csv", "barns");
        PublicFile file = file("b.csv", "b.csv", "-", "barns");
        fetch(file);
        server.requests().clear();

        assertThat(fetch(file)).isEmpty();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void fetchesAgainWhatWasChanged() throws Exception {
        serve("farm/barns/" + COMMIT + "/b.csv", "barns");
        PublicFile file = file("b.csv", "b.csv", "-", "barns");
        fetch(file);
        Files.writeString(folder.resolve("barns/b.csv"), "burnt");

        assertThat(fetch(file)).isEmpty();

        assertThat(read("b.csv")).isEqualTo("barns");
    }

    @Test
    void refusesAFileWithAnotherChecksumAndGoesOn() throws Exception {
        serve("farm/barns/" + COMMIT + "/a.csv", "not barns");
        serve("farm/barns/" + COMMIT + "/b.csv", "barns");

        List<String> failures = fetch(file("a.csv", "a.csv", "-", "barns"), file("b.csv", "b.csv", "-", "barns"));

        assertThat(failures).singleElement().asString().startsWith("barns/a.csv: checksum differs: expected ");
        assertThat(folder.resolve("barns").toFile().list()).containsExactly("b.csv");
    }

    @Test
    void saysInOneLineThatAFileIsGone() throws Exception {
        assertThat(fetch(file("b.csv", "b.csv", "-", "barns")))
                .singleElement()
                .asString()
                .contains("barns/b.csv: ", "the server answered 404")
                .doesNotContain("\n");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void continuesABrokenDownload() throws Exception {
        serve("farm/barns/" + COMMIT + "/b.csv", "many red barns");
        Files.createDirectories(folder.resolve("barns"));
        Files.writeString(folder.resolve("barns/b.csv.download"), "many ");

        assertThat(fetch(file("b.csv", "b.csv", "-", "many red barns"))).isEmpty();

        assertThat(read("b.csv")).isEqualTo("many red barns");
        assertThat(server.requests()).containsExactly("bytes=5-");
    }

    @Test
    void triesAgainWhenTheConnectionBreaks() throws Exception {
        serve("farm/barns/" + COMMIT + "/breaks/once.csv", "many red barns");

        assertThat(fetch(file("b.csv", "breaks/once.csv", "-", "many red barns")))
                .isEmpty();

        assertThat(read("b.csv")).isEqualTo("many red barns");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws Exception {
        serve("farm/barns/" + COMMIT + "/stalls.csv", "many red barns");
        silence = Duration.ofMillis(100);

        assertThat(fetch(file("b.csv", "stalls.csv", "-", "many red barns")))
                .singleElement()
                .asString()
                .endsWith("no answer in time");
    }

    @Test
    void saysThatThereIsNoConnection() throws Exception {
        server.close();

        assertThat(fetch(file("b.csv", "b.csv", "-", "barns")))
                .singleElement()
                .asString()
                .startsWith("barns/b.csv: ")
                .endsWith("no connection");
    }

    @Test
    void takesTwoMembersOutOfOneDownloadedArchive() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("barns/test.jsonl"));
            zip.write("{}\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("barns/LICENSE"));
            zip.write("free".getBytes(UTF_8));
        }
        server.serve("farm/barns/" + COMMIT + "/barns.zip", bytes.toByteArray());

        assertThat(fetch(
                        file("test.jsonl", "barns.zip", "zip:barns/test.jsonl", "{}\n"),
                        file("LICENSE", "barns.zip", "zip:barns/LICENSE", "free"),
                        file("other", "barns.zip", "zip:barns/other", "free")))
                .containsExactly("barns/other: the archive has no member barns/other");

        assertThat(read("test.jsonl")).isEqualTo("{}\n");
        assertThat(read("LICENSE")).isEqualTo("free");
        assertThat(folder.resolve("barns").toFile().list()).containsExactlyInAnyOrder("test.jsonl", "LICENSE");
    }

    @Test
    void takesTheLastTwoCommentsOutOfEachThread() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new BZip2CompressorOutputStream(bytes))) {
            add(tar, "threads/10_delta_x.json", comment("t1_a", "Why barns?", 0), comment("t1_b", "For hay.", 0));
            add(
                    tar,
                    "threads/2_ah_y.json",
                    comment("t1_c", "One", 0),
                    comment("t1_d", "Two", 0),
                    comment("t1_e", "Turnip!", 2));
            add(tar, "threads/3_ah_z.json", comment("t1_f", "Hm", 0), comment("t1_g", "[removed]", 2));
        }
        byte[] archive = bytes.toByteArray();
        server.serve("farm/barns/" + COMMIT + "/threads.tar.bz2", archive);
        PublicFile file = file("rows.jsonl.gz", "threads.tar.bz2", "threads", archive);

        assertThat(fetch(file)).isEmpty();

        assertThat(read("rows.jsonl.gz")).isEqualTo("""
                        {"id":"t1_e","label":"ad_hominem","violated_rule":2,"text":"Turnip!","parent":"Two"}
                        {"id":"t1_b","label":"delta","violated_rule":0,"text":"For hay.","parent":"Why barns?"}
                        """);
    }

    private List<String> fetch(PublicFile... files) throws InterruptedException {
        return new Fetch(server.address(), folder, new Download.Patience(silence, Duration.ofMillis(1)))
                .fetch(List.of(files));
    }

    private String read(String name) throws IOException {
        return new String(TextFile.stream(folder.resolve("barns").resolve(name)).readAllBytes(), UTF_8);
    }

    private void serve(String path, String content) {
        server.serve(path, content);
    }

    private static PublicFile file(String name, String path, String unpacking, String content) {
        return file(name, path, unpacking, content.getBytes(UTF_8));
    }

    private static PublicFile file(String name, String path, String unpacking, byte[] content) {
        return new PublicFile(
                "barns",
                name,
                "CC0-1.0",
                Source.parse("farm/barns@" + COMMIT + ":" + path),
                Unpacking.parse(unpacking),
                HexFormat.of().formatHex(Checksum.sha256().digest(content)),
                content.length,
                Optional.empty());
    }

    private static String comment(String name, String body, int rule) {
        return "{\"name\":\"" + name + "\",\"body\":\"" + body + "\",\"violated_rule\":" + rule + "}";
    }

    private static void add(TarArchiveOutputStream tar, String name, String... lines) throws IOException {
        byte[] content = String.join("\n", lines).getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
