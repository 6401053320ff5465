package dev.moot.training.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.TextFile;
import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Fetches public files into {@code OUTPUT/SET/FILE} and verifies their checksums. What is there already is left alone.
 */
public final class Fetch {

    private static final Download.Patience PATIENCE =
            new Download.Patience(Duration.ofSeconds(30), Duration.ofSeconds(1));

    private final URI base;
    private final Path output;
    private final Download download;

    /**
     * Prepares to fetch.
     *
     * @param base the server, laid out as raw.githubusercontent.com is
     * @param output the folder that gets one folder for each data set
     */
    public Fetch(URI base, Path output) {
        this(base, output, PATIENCE);
    }

    Fetch(URI base, Path output, Download.Patience patience) {
        this.base = base;
        this.output = output;
        this.download = new Download(patience);
    }

    /**
     * Fetches the files, going on to the next one after a failure.
     *
     * @return what went wrong, one line for each file that could not be fetched
     */
    public List<String> fetch(List<PublicFile> files) throws InterruptedException {
        List<String> failures = new ArrayList<>();
        long bytes = files.stream().mapToLong(PublicFile::bytes).sum();
        try (Progress progress = Progress.start("Fetching", "bytes", bytes)) {
            for (PublicFile file : files) {
                try {
                    fetch(file, progress);
                } catch (IOException e) {
                    failures.add(file.set() + "/" + file.file() + ": " + e.getMessage());
                }
            }
        } finally {
            files.stream()
                    .filter(file -> file.unpacking() instanceof Unpacking.ZipMember)
                    .forEach(this::dropArchive);
        }
        return failures;
    }

    private void fetch(PublicFile file, Progress progress) throws IOException, InterruptedException {
        Path target = output.resolve(file.set()).resolve(file.file());
        boolean checkable = !(file.unpacking() instanceof Unpacking.Threads);
        if (Files.exists(target) && (!checkable || Checksum.of(target).equals(file.sha256()))) {
            progress.advance(file.bytes());
            return;
        }
        Path part = part(file);
        download.to(part, file.source().rawAddress(base), progress);
        Path plain = target.resolveSibling(target.getFileName() + ".plain");
        try {
            unpack(file, part, plain);
            store(plain, target);
        } finally {
            Files.deleteIfExists(plain);
            if (!(file.unpacking() instanceof Unpacking.ZipMember)) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** An archive has one place in the set's folder: of two members the second finds it complete. */
    private Path part(PublicFile file) {
        Path folder = output.resolve(file.set());
        Path name = file.unpacking() instanceof Unpacking.ZipMember
                ? Path.of(file.source().path()).getFileName()
                : Path.of(file.file());
        return folder.resolve(name + ".download");
    }

    private void dropArchive(PublicFile file) {
        try {
            Files.deleteIfExists(part(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the verified, uncompressed file. */
    private static void unpack(PublicFile file, Path part, Path plain) throws IOException {
        Unpacking unpacking = file.unpacking();
        if (unpacking instanceof Unpacking.Threads) {
            verify(part, file.sha256());
            TextFile.replace(plain, writer -> ThreadArchive.extract(part, writer));
        } else if (unpacking instanceof Unpacking.ZipMember zip) {
            extract(part, zip.member(), plain);
            verify(plain, file.sha256());
        } else {
            Files.move(part, plain, StandardCopyOption.REPLACE_EXISTING);
            verify(plain, file.sha256());
        }
    }

    private static void extract(Path archive, String member, Path plain) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), UTF_8)) {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new IOException("the archive has no member " + member);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void verify(Path file, String expected) throws IOException {
        String found = Checksum.of(file);
        if (!found.equals(expected)) {
            throw new IOException("checksum differs: expected " + expected + ", got " + found);
        }
    }

    private static void store(Path plain, Path target) throws IOException {
        Path ready = plain;
        if (target.getFileName().toString().endsWith(".gz")) {
            ready = target.resolveSibling(target.getFileName() + ".part");
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(ready))) {
                Files.copy(plain, packed);
            }
        }
        Files.move(ready, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
