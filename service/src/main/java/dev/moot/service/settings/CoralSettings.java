package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Coral's external moderation phase: {@code moot.coral.*}.
 *
 * @param secrets the phase's signing secrets, separated by commas: during a rotation the new and the old one; blank for none
 * @param secretsFile a file with one on each line; blank for none
 * @param timeout the phase's timeout, as it is set in Coral
 * @param format the phase's format of comments, as it is set in Coral: html or plain
 * @param review what becomes of a comment that is to be reviewed
 * @param hold what becomes of a comment that is to be held
 * @param publish whether comments are written to the topic of comments
 * @param parents the most comments that are kept to find in them what others answer; 0 for none
 */
@ConfigurationProperties("moot.coral")
public record CoralSettings(
        String secrets,
        String secretsFile,
        Duration timeout,
        String format,
        String review,
        String hold,
        boolean publish,
        int parents) {

    private static final String KEY = "moot.coral";
    private static final String PLAIN = "plain";

    /** Coral's own have 64. */
    private static final int SHORTEST_SECRET = 16;

    /** What Coral is told of a comment, mildest first. */
    public enum Treatment {
        /** Nothing: it is published. */
        NONE,
        /** It is published, and moderators find it among the reported ones. */
        FLAG,
        /** It waits for a moderator among the pending ones, as one of a reader whose comments are read before. */
        PREMOD,
        /** It waits for a moderator among the pending ones, as one the system keeps back. */
        SYSTEM_WITHHELD,
        /** It is not published, and its author is told so. */
        REJECTED;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CoralSettings {
        require(
                secretsFile.isBlank() || Files.isReadable(Path.of(secretsFile)),
                KEY + ".secrets-file",
                secretsFile,
                "a file that can be read");
        // The value is not for a log.
        require(
                read(secrets, secretsFile).allMatch(secret -> secret.length() >= SHORTEST_SECRET),
                KEY + ".secrets",
                "(not shown)",
                "secrets of " + SHORTEST_SECRET + " characters or more, separated by commas");
        requireIn(KEY + ".timeout", timeout, Duration.ofMillis(50), Duration.ofSeconds(10));
        require(List.of("html", PLAIN).contains(format), KEY + ".format", format, "html or plain");
        requireTreatment(KEY + ".review", review);
        requireTreatment(KEY + ".hold", hold);
        requireIn(KEY + ".parents", parents, 0, 10_000_000);
    }

    /** Whether Coral is expected at all. */
    public boolean isConfigured() {
        return read(secrets, secretsFile).findAny().isPresent();
    }

    /** The secrets, in the order they are given: those of the key, then those of the file. */
    public List<String> signingSecrets() {
        return read(secrets, secretsFile).toList();
    }

    /** Whether comments come as plain text, and not as HTML. */
    public boolean isPlainText() {
        return format.equals(PLAIN);
    }

    /** What Coral is told of a comment that is to be reviewed. */
    public Treatment ofReview() {
        return treatment(review);
    }

    /** What Coral is told of a comment that is to be held. */
    public Treatment ofHold() {
        return treatment(hold);
    }

    /** No secrets. */
    @Override
    public String toString() {
        return "CoralSettings[timeout=" + timeout + ", review=" + review + ", hold=" + hold + "]";
    }

    private static Treatment treatment(String code) {
        return Treatment.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static void requireTreatment(String key, String value) {
        require(
                Arrays.stream(Treatment.values()).anyMatch(each -> each.code().equals(value)),
                key,
                value,
                "none, flag, premod, system-withheld or rejected");
    }

    private static Stream<String> read(String secrets, String file) {
        try {
            String inFile = file.isBlank() ? "" : Files.readString(Path.of(file));
            return Stream.of(secrets.split(","), inFile.split("\\R"))
                    .flatMap(Arrays::stream)
                    .map(String::strip)
                    .filter(secret -> !secret.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("the file of " + KEY + ".secrets-file cannot be read", e);
        }
    }
}
