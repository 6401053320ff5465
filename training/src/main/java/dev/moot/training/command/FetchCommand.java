package dev.moot.training.command;

import dev.moot.training.fetch.Catalogue;
import dev.moot.training.fetch.Fetch;
import dev.moot.training.fetch.PublicFile;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code moot-train fetch}. */
@Command(
        name = "fetch",
        description = {
            "Fetches the public data sets from their sources, each at a fixed commit, and verifies every checksum.",
            "What is there already is left alone, and a broken download is continued: run it again after a failure."
        },
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Gets one folder for each data set; default: ${DEFAULT-VALUE}.")
    private @Nullable Path output;

    @Option(names = "--set", paramLabel = "NAME", arity = "1..*", description = "Only these data sets; default: all.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--list", description = "Only print what there is: set, file, licence, bytes, source.")
    private boolean list;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "https://raw.githubusercontent.com",
            description = "A server laid out as the default is, ${DEFAULT-VALUE}: OWNER/NAME/COMMIT/PATH.")
    private @Nullable URI base;

    @Override
    public Integer call() throws InterruptedException {
        List<PublicFile> files = chosen(Catalogue.bundled());
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            files.forEach(file -> out.println(String.join(
                    "\t",
                    file.set(),
                    file.file(),
                    file.licence(),
                    Long.toString(file.bytes()),
                    file.source().toString())));
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        Fetch fetch = new Fetch(
                Optional.ofNullable(base).orElseThrow(),
                Optional.ofNullable(output).orElseThrow());
        List<String> failures = fetch.fetch(files);
        PrintWriter err = spec.commandLine().getErr();
        failures.forEach(failure -> err.println("moot-train fetch: " + failure));
        err.flush();
        out.println((files.size() - failures.size()) + " of " + files.size() + " files are there and verified");
        out.flush();
        return failures.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<PublicFile> chosen(Catalogue catalogue) {
        SortedSet<String> known = catalogue.sets();
        for (String set : sets) {
            if (!known.contains(set)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--set: no data set " + set + "; there are " + String.join(", ", known));
            }
        }
        return catalogue.files().stream()
                .filter(file -> sets.isEmpty() || sets.contains(file.set()))
                .toList();
    }
}
