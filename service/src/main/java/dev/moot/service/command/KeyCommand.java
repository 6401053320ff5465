package dev.moot.service.command;

import dev.moot.service.http.Keys;
import dev.moot.service.http.Scope;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key of the HTTP interface. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a key of the HTTP interface: prints the key, which its user gets and Moot does not keep, and below it",
            "what goes into the configuration."
        })
final class KeyCommand implements Callable<Integer> {

    private static final int RANDOM_BYTES = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "What it is called in the configuration, such as coral.")
    private String name = "";

    @Option(
            names = "--scopes",
            split = ",",
            defaultValue = "analyze,decide",
            paramLabel = "SCOPE",
            description = "What it may do: analyze, decide, admin (default: ${DEFAULT-VALUE}).")
    private List<Scope> scopes = List.of();

    @Override
    public Integer call() {
        if (!name.matches("[a-z0-9-]+")) {
            throw new ParameterException(
                    spec.commandLine(), "a key's name is of small letters, digits and hyphens, got: '" + name + "'");
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s%n%nmoot:%n  http:%n    keys:%n      %s:%n        sha256: %s%n        scopes: [%s]%n",
                        key,
                        name,
                        Keys.sha256(key),
                        scopes.stream().map(Scope::code).collect(Collectors.joining(", ")));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
