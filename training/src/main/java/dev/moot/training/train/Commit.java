package dev.moot.training.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The commit of the code that runs, as far as git can tell. */
public final class Commit {

    private Commit() {}

    /** The commit's hash, with {@code -modified} behind it where files differ; {@code unknown} outside a checkout. */
    public static String current() throws IOException {
        try {
            Process git = new ProcessBuilder(
                            "git", "describe", "--always", "--abbrev=40", "--dirty=-modified", "--exclude=*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String hash = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? hash : "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
