package dev.moot.service.command;

import dev.moot.service.http.Keys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    private String[] scopes = {};

    @Override
    public Integer call() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s%n%nmoot:%n  http:%n    keys:%n      %s:%n        sha256: %s%n        scopes: [%s]%n",
                        key, name, Keys.sha256(key), String.join(", ", scopes));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
