package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.TinyModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules and dashboard ask for metrics that the service has, and documents name no other ones. */
class MonitoringTest {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern METRIC = Pattern.compile("\\bmoot_[a-z_]*[a-z]\\b");
    private static final Pattern PART_OF_HISTOGRAM = Pattern.compile("_(bucket|count|sum)$");

    @TempDir
    private Path directory;

    @Test
    void everyMetricIsThere() throws Exception {
        Path model = directory.resolve("model.zip");
        TinyModel.writeWithReference(model, "1");
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serveWithBundledModel(Map.of(
                    "moot.model.path", model.toString(),
                    "moot.shadow.model.path", model.toString(),
                    "moot.drift.comments", 100));
            for (int i = 0; i < 300; i++) {
                newsroom.post("t", "c-" + i, "comment number " + i);
            }
            newsroom.labels(300);
            Page metrics = new Page(service.address().resolve("/prometheus"));
            metrics.await("moot_drift_psi{");
            newsroom.post("t", "c-last", "for the shadow, which may have been late");
            metrics.await("moot_shadow_shift_count{");

            String said = metrics.body();
            Set<String> missing = new TreeSet<>(asked());
            missing.removeIf(name ->
                    said.contains("# TYPE " + PART_OF_HISTOGRAM.matcher(name).replaceFirst("") + " "));
            assertThat(missing)
                    .as("metrics nobody has (one is counted only when two models disagree)")
                    .isSubsetOf("moot_shadow_disagreements_total");
        }
    }

    private static Set<String> asked() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : Set.of(
                DOCKER.resolve("prometheus/alerts.yml"),
                DOCKER.resolve("prometheus/alerts-test.yml"),
                DOCKER.resolve("grafana/moot.json"))) {
            Matcher name = METRIC.matcher(Files.readString(file));
            while (name.find()) {
                names.add(name.group());
            }
        }
        assertThat(names).hasSizeGreaterThan(15);
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "check rules alerts.yml", "test rules alerts-test.yml"})
    void promtoolFindsNoFault(String arguments) throws Exception {
        Process promtool;
        try {
            promtool = new ProcessBuilder(("promtool " + arguments).split(" "))
                    .directory(DOCKER.resolve("prometheus").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("promtool is not installed");
            return;
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
