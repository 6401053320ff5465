package dev.moot.training.command;

import dev.moot.training.prepare.PairPreparation;
import dev.moot.training.prepare.PairReport;
import dev.moot.training.prepare.Preparation;
import dev.moot.training.prepare.Report;
import dev.moot.training.prepare.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code moot-train prepare}. */
@Command(
        name = "prepare",
        description = {
            "Merges labelled comments of all sources into one file of examples.",
            "Copies of a text become one example; the split is drawn from a hash of the text.",
            "Beside the output, sets.json says what went in and what came out.",
            "With --pairs: merges the public sets of sentence pairs, which the pair model learns from, likewise."
        },
        mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The public data sets, as 'fetch' leaves them.")
    private @Nullable Path data;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The corpora written for Moot, law/*.jsonl and civility/*.jsonl.")
    private @Nullable Path corpus;

    @Option(
            names = "--own",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Your own labelled comments, in the form docs/training.md describes.")
    private List<Path> own = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "Where the examples go; compressed if the name ends in .gz.")
    private @Nullable Path output;

    @Option(
            names = "--pairs",
            description = "Prepare sentence pairs of --data instead of comments; the report is pair-sets.json.")
    private boolean pairs;

    @Override
    public Integer call() throws IOException {
        Path target = Optional.ofNullable(output).orElseThrow();
        if (pairs) {
            PairReport report = PairPreparation.run(pairData(), target);
            print(report.table(), report.warnings());
        } else {
            Report report = Preparation.run(sources(), target);
            print(report.table(), report.warnings());
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(String table, List<String> warnings) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        warnings.forEach(warning -> err.println("moot-train prepare: warning: " + warning));
        err.flush();
    }

    private Path pairData() {
        if (corpus != null || !own.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--pairs reads --data only, without --corpus and --own");
        }
        Path folder = Optional.ofNullable(data)
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "--pairs needs --data"));
        requireFolder("--data", folder);
        return folder;
    }

    private Sources sources() {
        Optional<Path> dataFolder = Optional.ofNullable(data);
        Optional<Path> corpusFolder = Optional.ofNullable(corpus);
        dataFolder.ifPresent(folder -> requireFolder("--data", folder));
        corpusFolder.ifPresent(folder -> requireFolder("--corpus", folder));
        try {
            return new Sources(dataFolder, corpusFolder, own);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void requireFolder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(spec.commandLine(), option + ": no folder " + folder);
        }
    }
}
