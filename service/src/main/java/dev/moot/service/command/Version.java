package dev.moot.service.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the program's jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Moot.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"moot " + version};
    }
}
