package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/**
 * A script in another language that calls a service by a published client and prints, as one JSON object, what the client gives
 * back for each call. The client is installed under {@code target}, with the versions that stand beside the script.
 *
 * <p>Where the language is not installed, or there is no way to a registry of packages, a line of the output says so.
 */
final class ClientScript {

    /** What is no fault of the network: a package is not what it was, or the locked versions are not of these packages. */
    private static final Pattern FAULT = Pattern.compile("\\b(EINTEGRITY|EUSAGE)\\b");

    private final Path folder;
    private final List<String> command;

    private ClientScript(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    /** The script of {@code src/test/npm}. */
    static Optional<ClientScript> node() {
        return install(
                "npm",
                List.of(List.of("node", "--version"), List.of("npm", "--version")),
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                List.of("node", "calls.js"));
    }

    /** The script of {@code src/test/python}. */
    static Optional<ClientScript> python() {
        return install(
                "python",
                List.of(List.of("python3", "-m", "pip", "--version")),
                List.of(
                        "python3",
                        "-m",
                        "pip",
                        "install",
                        "--retries",
                        "1",
                        "--no-deps",
                        "--target",
                        "packages",
                        "--requirement",
                        "requirements.txt"),
                List.of("env", "PYTHONPATH=packages", "python3", "-W", "ignore", "calls.py"));
    }

    private static Optional<ClientScript> install(
            String name, List<List<String>> tools, List<String> installer, List<String> command) {
        for (List<String> tool : tools) {
            if (!runs(tool)) {
                return none(name, "there is no " + String.join(" ", tool.subList(0, tool.size() - 1)));
            }
        }
        Path folder = Path.of("target", "clients", name);
        try {
            FileUtils.deleteDirectory(folder.toFile());
            FileUtils.copyDirectory(Path.of("src", "test", name).toFile(), folder.toFile());
            Process installing = new ProcessBuilder(installer)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(installing.getInputStream().readAllBytes(), UTF_8);
            if (installing.waitFor() == 0) {
                return Optional.of(new ClientScript(folder, command));
            }
            if (FAULT.matcher(said).find()) {
                throw new AssertionError(installer + " does not get what is locked: " + said);
            }
            return none(name, installer + " gets no packages");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean runs(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("SystemOut") // Whoever reads what the build says is to see it, whatever is logged.
    private static Optional<ClientScript> none(String name, String why) {
        System.out.println("The client in service/src/test/" + name + " is not tried: " + why);
        return Optional.empty();
    }

    /** Has it call a service, which it must end well, and returns what it prints. */
    JsonNode call(URI service) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(service.toString());
        Path errors = folder.resolve("errors");
        Process script = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), UTF_8);
        if (script.waitFor() != 0) {
            throw new AssertionError(words + " fails: " + Files.readString(errors));
        }
        return new ObjectMapper().readTree(printed);
    }
}
