package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document and the page that shows it. */
class OpenApiTest {

    private static Newsroom newsroom;
    private static ApiClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new ApiClient(newsroom.serve());
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void hasEveryPathOfTheInterface() throws Exception {
        JsonNode document = document();
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        try (ApplicationContext context = Configuration.read(newsroom.settings())) {
            Set<String> routes = context.getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getDeclaringType().getName().startsWith("dev.moot."))
                    .filter(route -> !route.getDeclaringType().getSimpleName().equals("DocumentController"))
                    .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                    // Other spellings of a colon.
                    .filter(route -> !route.getUriMatchTemplate().toString().contains("%"))
                    .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(routes).isNotEmpty().containsExactlyElementsOf(documented(document));
        }
    }

    private static Set<String> documented(JsonNode document) {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return documented;
    }

    @Test
    void refersToNothingThatIsMissing() throws Exception {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void hasAPageThatLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = client.get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        List<String> parts = new ArrayList<>();
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .forEach(part -> parts.add(part.group(1)));
        assertThat(parts).hasSizeGreaterThan(3).allMatch(part -> part.startsWith("/docs/"));
        for (String part : parts) {
            assertThat(client.get(part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(client.get("/docs/page.js").body()).contains("'/openapi.yaml'");
        assertThat(client.get("/docs/other.js").statusCode()).isEqualTo(404);
        assertThat(client.get("/docs/..%2f..%2fapplication.yml").statusCode()).isEqualTo(404);
    }

    private static JsonNode document() throws Exception {
        HttpResponse<String> answer = client.get("/openapi.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper(new YAMLFactory()).readTree(answer.body());
    }
}
