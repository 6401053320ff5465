package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.TinyModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model is changed under a running service. */
class ModelChangeTest {

    @TempDir
    private Path directory;

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    private MootService serve(Path model, Map<String, Object> others) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("moot.model.path", model.toString());
        settings.put("moot.model.poll", "50ms");
        return newsroom.serveWithBundledModel(settings);
    }

    /** As a publisher should: written beside it, then renamed. */
    private void replace(Path model, String version) throws IOException {
        Path next = directory.resolve("next.zip");
        TinyModel.write(next, version);
        Files.move(next, model, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aNewModelTakesOverWithoutALostOrRepeatedComment() throws Exception {
        Path model = directory.resolve("model.zip");
        TinyModel.write(model, "1");
        MootService service = serve(model, Map.of());
        Page metrics = new Page(service.address().resolve("/prometheus"));
        try (CommittedRecords labels = new CommittedRecords(SharedKafka.bootstrapServers(), newsroom.labelsTopic());
                NumberedComments comments = NumberedComments.post(newsroom, 6_000)) {
            labels.await(500);
            replace(model, "2");
            metrics.await("moot_model_changes_total 1.0");
            labels.await(2_000);
            replace(model, "3");
            metrics.await("moot_model_changes_total 2.0");
            comments.assertEachLabelledOnce(labels);
            assertThat(labels.toEnd().stream().map(ModelChangeTest::version)).contains("1", "3");
            assertThat(version(labels.toEnd().get(labels.toEnd().size() - 1))).isEqualTo("3");
        }
        assertThat(metrics.body()).contains("version=\"3\"").doesNotContain("version=\"1\"");
    }

    private static String version(ConsumerRecord<byte[], byte[]> label) {
        return Newsroom.json(label.value()).at("/model/version").textValue();
    }

    @Test
    void whatIsNoSoundModelIsRefusedAndTheOneBeforeLabelsOn() throws Exception {
        Path model = directory.resolve("model.zip");
        TinyModel.write(model, "1");
        MootService service = serve(model, Map.of());
        Page metrics = new Page(service.address().resolve("/prometheus"));

        Files.writeString(model, "no model at all");
        metrics.await("moot_model_refused_total 1.0");
        TinyModel.write(model, "unknown attribute");
        rewrite(model, "manifest.json", "RESPECT", "RESPEKT");
        metrics.await("moot_model_refused_total 2.0");
        TinyModel.write(model, "other scores");
        rewrite(model, "golden.json", "\"TOXICITY\":0.", "\"TOXICITY\":0.7");
        metrics.await("moot_model_refused_total 3.0");

        newsroom.post("t", "c-1", "labelled on");
        JsonNode label = newsroom.labels(1).get("c-1");
        assertThat(label.at("/model/version").textValue()).isEqualTo("1");
        assertThat(new Page(service.address().resolve("/health")).body()).contains("UP");
    }

    /** Changes an entry of a zip file. */
    private static void rewrite(Path zip, String entry, String from, String to) throws IOException {
        Path copy = zip.resolveSibling("copy.zip");
        Files.copy(zip, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            String text = Files.readString(files.getPath(entry));
            assertThat(text).contains(from);
            try (OutputStream out = Files.newOutputStream(files.getPath(entry))) {
                out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(copy, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aModelInTheShadowIsComparedAndChangesNothing() throws Exception {
        Path model = directory.resolve("model.zip");
        Path shadow = directory.resolve("shadow.zip");
        TinyModel.write(model, "1");
        TinyModel.write(shadow, "2");
        rewriteThresholds(shadow);
        MootService service = serve(model, Map.of("moot.shadow.model.path", shadow.toString()));
        Page metrics = new Page(service.address().resolve("/prometheus"));
        for (int i = 0; i < 400; i++) {
            newsroom.post("t", "c-" + i, "comment number " + i);
            Thread.sleep(i % 20 == 0 ? 20 : 0);
        }
        assertThat(newsroom.labels(400).values())
                .allSatisfy(label ->
                        assertThat(label.at("/model/version").textValue()).isEqualTo("1"));
        metrics.await("moot_shadow_shift_count{attribute=\"TOXICITY\"}");
        metrics.await("moot_shadow_disagreements_total{attribute=\"");
    }

    /** The golden set knows scores and not thresholds: this is a sound model that flags less. */
    private static void rewriteThresholds(Path shadow) throws IOException {
        rewrite(shadow, "manifest.json", "\"thresholds\" : {", "\"thresholds\" : {\"INSULT\" : 0.1,");
        rewrite(shadow, "manifest.json", "\"TOXICITY\" : 0.5", "\"TOXICITY\" : 0.99");
        rewrite(shadow, "manifest.json", "\"RESPECT\" : 0.5", "\"RESPECT\" : 0.99");
    }

    @Test
    void driftIsToldAgainstTheReferenceOfTheModel() throws Exception {
        Path model = directory.resolve("model.zip");
        TinyModel.writeWithReference(model, "1");
        MootService service = serve(model, Map.of("moot.drift.comments", 100));
        for (int i = 0; i < 300; i++) {
            newsroom.post("t", "c-" + i, "comment number " + i);
        }
        newsroom.labels(300);
        Page metrics = new Page(service.address().resolve("/prometheus"));
        metrics.await("moot_drift_psi{of=\"length\"}");
        metrics.await("moot_drift_psi{of=\"TOXICITY\"}");
        metrics.await("moot_drift_psi{of=\"unknown_words\"}");
    }
}
