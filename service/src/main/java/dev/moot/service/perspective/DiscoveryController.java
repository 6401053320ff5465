package dev.moot.service.perspective;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Describes the Perspective API to clients that are built from such a description, as Google's are. Needs no key.
 *
 * @see <a href="https://developers.google.com/discovery/v1/reference/apis">Google API Discovery Service</a>
 */
@Hidden // src/main/openapi/components.yml has it
@Controller
final class DiscoveryController {

    private static final String DOCUMENT = "discovery.json";

    /** The address in it, in place of which clients are told the one they have found. */
    private static final String ADDRESS = "http://localhost:8080/";

    private final HttpHostResolver hosts;
    private final String document = read();

    DiscoveryController(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    private static String read() {
        try (InputStream in = DiscoveryController.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Get("/$discovery/rest")
    @Produces(MediaType.APPLICATION_JSON)
    String describe(HttpRequest<?> request) {
        return document.replace(ADDRESS, hosts.resolve(request) + "/");
    }
}
