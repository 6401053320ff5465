package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.law.KnowledgeBase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawSettingsTest {

    private static final String ID = "us.federalism.anti-commandeering";

    @TempDir
    private Path folder;

    @Test
    void bringsThePublishersEntriesIntoTheKnowledgeBase() throws IOException {
        String bundled = Files.readString(
                Path.of("..", "classifier/src/main/resources/dev/moot/classifier/law/us/federalism.yaml"));
        Files.writeString(folder.resolve("own.yaml"), bundled.replace("us.federalism.", "us.desk."));

        assertThat(knowledge("").find(ID)).isPresent();
        assertThat(knowledge("").find("us.desk.anti-commandeering")).isEmpty();
        assertThat(knowledge(folder.toString()).find(ID)).isPresent();
        assertThat(knowledge(folder.toString()).find("us.desk.anti-commandeering"))
                .isPresent();
    }

    private static KnowledgeBase knowledge(String path) {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of("moot.law.path", path))
                .start()) {
            return context.getBean(KnowledgeBase.class);
        }
    }
}
