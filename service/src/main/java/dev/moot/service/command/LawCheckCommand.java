package dev.moot.service.command;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.KnowledgeException;
import dev.moot.classifier.law.Problem;
import dev.moot.classifier.law.Proposition;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moot law check}: whether entries can be used, and if not, why. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks entries before they are used. Tells each problem on a line: file, line, entry, what is wrong.",
            "Whether an entry is right about the law, only a lawyer can check."
        },
        footer = "%nExit codes: 0 all can be used; 1 an entry breaks a rule; 2 wrong usage.")
final class LawCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "YAML files, and folders of which all *.yaml and *.yml are checked.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        List<Proposition> entries = read().propositions();
        KnowledgeBase bundled = KnowledgeBase.bundled();
        PrintWriter out = spec.commandLine().getOut();
        out.println(entries.size() == 1 ? "1 entry can be used" : entries.size() + " entries can be used");
        for (Proposition entry : entries) {
            if (bundled.find(entry.id()).filter(own -> !own.equals(entry)).isPresent()) {
                out.println(entry.id() + " takes the place of Moot's own");
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private KnowledgeBase read() {
        try {
            return KnowledgeBase.read(paths);
        } catch (KnowledgeException e) {
            for (Problem problem : e.problems()) {
                spec.commandLine().getErr().println(problem);
            }
            int count = e.problems().size();
            throw new CommandFailure(count == 1 ? "1 problem" : count + " problems");
        }
    }
}
