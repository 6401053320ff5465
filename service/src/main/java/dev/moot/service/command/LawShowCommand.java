package dev.moot.service.command;

import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.PropositionJson;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moot law show}: all of an entry. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows all of an entry: what is wrong, what is right, who says so, and how readers put it.")
final class LawShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LawOptions options = new LawOptions();

    @Parameters(paramLabel = "ID", description = "Its id, such as us.federalism.anti-commandeering.")
    private String id = "";

    @Override
    public Integer call() {
        Proposition proposition = options.knowledge()
                .find(id)
                .orElseThrow(() -> new CommandFailure("no entry has the id '" + id + "'; moot law list has them all"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(options.isJson() ? PropositionJson.of(proposition).toPrettyString() : EntryPage.of(proposition));
        out.flush();
        return ExitCode.OK;
    }
}
