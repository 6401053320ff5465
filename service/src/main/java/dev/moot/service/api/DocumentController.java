package dev.moot.service.api;

import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Serves the OpenAPI document that the compiler has written, and a page to read and try it, which needs no other server. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentController {

    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";
    private static final String PAGE = "/dev/moot/service/api/";
    private static final String SWAGGER = "/META-INF/swagger/views/swagger-ui/res/";

    /** Nothing but what comes from here is loaded or run. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private record Part(String resource, String type) {}

    private static final Map<String, Part> PARTS = Map.of(
            "page.js", new Part(PAGE + "page.js", "text/javascript"),
            "swagger-ui-bundle.js", new Part(SWAGGER + "swagger-ui-bundle.js", "text/javascript"),
            "swagger-ui.css", new Part(SWAGGER + "swagger-ui.css", "text/css"),
            "favicon-32x32.png", new Part(SWAGGER + "favicon-32x32.png", "image/png"));

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    byte[] document() {
        return read(DOCUMENT);
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return HttpResponse.ok(read(PAGE + "index.html")).header("Content-Security-Policy", POLICY);
    }

    @Get("/docs/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> part(@PathVariable String name) {
        Part part = PARTS.get(name);
        if (part == null) {
            throw new RequestException(RequestError.NOT_FOUND, RequestError.NOT_FOUND.meaning());
        }
        return HttpResponse.ok(read(part.resource()))
                .contentType(part.type())
                .header("X-Content-Type-Options", "nosniff");
    }

    private static byte[] read(String resource) {
        try (InputStream in = DocumentController.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
