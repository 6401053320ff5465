package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a service is for programs as well as for people. */
class LogTest {

    @TempDir
    private Path directory;

    private List<String> logOf(Map<String, Object> others) throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());
                ServeProcess service =
                        ServeProcess.startByEnvironment(directory.resolve("said"), newsroom.settings(others))) {
            service.awaitReady();
            newsroom.post(0, null, "no comment".getBytes(UTF_8));
            newsroom.rejected(1);
            assertThat(service.stop()).isEqualTo(143);
            return service.said().lines().toList();
        }
    }

    @Test
    void writesKeysAndValues() throws Exception {
        List<String> lines = logOf(Map.of());
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).matches("time=\\S+Z level=[A-Z]+ logger=\\S+ thread=\\S+ message=.*"));
        assertThat(lines)
                .filteredOn(line -> line.contains(" event=ready "))
                .singleElement()
                .asString()
                .matches(".* message=\"ready: (\\S+)/health\" event=ready address=\"?\\1\"?");
    }

    @Test
    void writesJsonWhereThatIsAskedFor() throws Exception {
        List<JsonNode> events = logOf(Map.of("moot.log.format", "JSON", "moot.log.level", "DEBUG")).stream()
                .map(line -> Newsroom.json(line.getBytes(UTF_8)))
                .toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(Instant.parse(event.get("time").textValue())).isBefore(Instant.now());
            assertThat(event.get("level").textValue()).isNotEmpty();
            assertThat(event.get("logger").textValue()).isNotEmpty();
            assertThat(event.get("thread").textValue()).isNotEmpty();
            assertThat(event.get("message").textValue()).isNotEmpty();
        });
        assertThat(events)
                .filteredOn(event -> event.path("event").asText().equals("ready"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("message").textValue())
                        .isEqualTo("ready: " + event.get("address").textValue() + "/health"));
        assertThat(events)
                .filteredOn(event -> event.path("event").asText().equals("rejected"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("code").textValue()).isEqualTo("NOT_JSON");
                    assertThat(event.get("partition").intValue()).isZero();
                    assertThat(event.get("offset").intValue()).isZero();
                });
    }
}
