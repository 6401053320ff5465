package dev.moot.service.serve;

import dev.moot.service.demo.KafkaContainers;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * The switch between containers and what stands in for them: with a Docker engine, the integration tests run on Kafka's own
 * image and on the image of the service; without one, on a broker inside the process, and those of images are skipped.
 *
 * <p>The system property {@code moot.test.broker} decides otherwise: {@code docker} or {@code embedded}. A line of the
 * output says what was decided.
 */
final class Containers {

    private static final String KEY = "moot.test.broker";

    private static final boolean USED = decide();

    private Containers() {}

    static boolean areUsed() {
        return USED;
    }

    private static boolean decide() {
        Optional<String> wish = Optional.ofNullable(System.getProperty(KEY));
        boolean used = wish.map(Containers::isDocker).orElseGet(Containers::isEngineUsable);
        String why = wish.map(value -> KEY + "=" + value)
                .orElse(
                        used
                                ? "a Docker engine answers"
                                : "no Docker engine answers, or it cannot get the images that are needed");
        say(
                used
                        ? "Integration tests run on " + KafkaContainers.IMAGE + " and on the image of Moot: " + why
                        : "Integration tests run on the embedded broker and not on " + KafkaContainers.IMAGE
                                + ", those of images are skipped: " + why);
        return used;
    }

    /** Pulls Kafka's image if need be, and Testcontainers one of its own: without a way to a registry there is none. */
    private static boolean isEngineUsable() {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return false;
            }
            new RemoteDockerImage(DockerImageName.parse(KafkaContainers.IMAGE)).get();
            return true;
        } catch (ContainerFetchException e) {
            return false;
        }
    }

    private static boolean isDocker(String wish) {
        return switch (wish) {
            case "docker" -> true;
            case "embedded" -> false;
            default ->
                throw new IllegalArgumentException("'" + KEY + "' must be docker or embedded, got: '" + wish + "'");
        };
    }

    @SuppressWarnings("SystemOut") // Whoever reads what the build says is to see it, whatever is logged.
    private static void say(String line) {
        System.out.println(line);
    }
}
