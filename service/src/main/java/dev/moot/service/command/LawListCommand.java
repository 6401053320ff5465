package dev.moot.service.command;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.PropositionJson;
import dev.moot.classifier.law.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot law list}: an entry a line. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the entries, one a line, each with what people get wrong.")
final class LawListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LawOptions options = new LawOptions();

    @Option(names = "--domain", paramLabel = "NAME", description = "Only of this domain, such as immigration.")
    private Optional<String> domain = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "settled|contested",
            description = "Only those on which the law is settled, or is not.")
    private Optional<Status> status = Optional.empty();

    @Override
    public Integer call() {
        KnowledgeBase knowledge = options.knowledge();
        domain.ifPresent(name -> requireKnown(name, knowledge));
        List<Proposition> chosen = knowledge.propositions().stream()
                .filter(it -> domain.isEmpty() || domain.get().equals(it.domain()))
                .filter(it -> status.isEmpty() || status.get() == it.status())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (options.isJson()) {
            chosen.forEach(it -> out.println(PropositionJson.of(it)));
        } else {
            printTable(chosen, out);
            out.println();
            out.println(chosen.size() + " of " + knowledge.propositions().size() + " entries; knowledge base "
                    + knowledge.version());
        }
        out.flush();
        return ExitCode.OK;
    }

    private void requireKnown(String name, KnowledgeBase knowledge) {
        Set<String> domains = knowledge.propositions().stream()
                .map(Proposition::domain)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!domains.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "--domain must be one of " + String.join(", ", domains) + ", got: " + name);
        }
    }

    private static void printTable(List<Proposition> propositions, PrintWriter out) {
        int widest =
                propositions.stream().mapToInt(it -> it.id().length()).max().orElse(2);
        String row = "%-" + widest + "s  %-9s  %-5s  %-5s  %s%n";
        out.printf(Locale.ROOT, row, "ID", "STATUS", "SINCE", "WHERE", "PEOPLE SAY, WRONGLY");
        for (Proposition it : propositions) {
            String held = it.status().name().toLowerCase(Locale.ROOT);
            out.printf(Locale.ROOT, row, it.id(), held, it.since(), it.jurisdiction(), it.falseSide());
        }
    }
}
