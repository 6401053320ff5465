package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * Which of the instances this one is: {@code moot.instance.*}.
 *
 * @param id unlike that of any other instance, and the same over restarts: an instance that comes back under its id ends
 *     at once what its earlier life left open; blank for a default
 */
@ConfigurationProperties("moot.instance")
public record InstanceSettings(String id) {

    public InstanceSettings {
        require(
                id.isBlank() || id.matches("[A-Za-z0-9._-]{1,200}"),
                "moot.instance.id",
                id,
                "1 to 200 letters, digits, '.', '_' or '-'");
    }

    /**
     * The id, or a default: host name and management port, which no two instances on a machine share. An instance that takes any
     * free port has nothing that lasts, and gets a random id.
     */
    public String idOrDefault(ManagementSettings management) {
        if (!id.isBlank()) {
            return id;
        }
        return hostName() + "-" + (management.port() == 0 ? UUID.randomUUID().toString() : management.port());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "-");
        } catch (UnknownHostException e) {
            return "moot";
        }
    }
}
