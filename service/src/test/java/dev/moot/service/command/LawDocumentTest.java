package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/law.md shows an entry that can be used, and explains every field there is. */
class LawDocumentTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void showsAnEntryThatCanBeUsed() throws IOException {
        Matcher yaml = YAML.matcher(document());
        assertThat(yaml.find()).isTrue();
        Path file = Files.writeString(folder.resolve("parking.yaml"), yaml.group(1));

        Proposition shown = KnowledgeBase.read(file).propositions().get(0);

        assertThat(KnowledgeBase.bundled().find(shown.id())).isEmpty();
        assertThat(document()).contains("moot law show " + shown.id());
    }

    @Test
    void explainsEveryFieldOfTheSchema() throws IOException {
        JsonNode schema;
        try (InputStream in = KnowledgeBase.class.getResourceAsStream("/dev/moot/classifier/schema/law-1.json")) {
            schema = new ObjectMapper().readTree(in);
        }
        List<String> fields = new ArrayList<>();
        schema.at("/items/properties").fieldNames().forEachRemaining(fields::add);
        fields.remove("paraphrases");
        schema.at("/items/properties/paraphrases/properties")
                .fieldNames()
                .forEachRemaining(name -> fields.add("paraphrases." + name));
        schema.at("/$defs/authority/properties")
                .fieldNames()
                .forEachRemaining(name -> fields.add("authorities." + name));

        assertThat(fields).hasSize(15).allSatisfy(name -> assertThat(document()).contains("\n| `" + name + "` | "));
    }

    @Test
    void namesAnEntryThatIsThere() throws IOException {
        Matcher shown = Pattern.compile("moot law show (us\\.federalism\\S+)").matcher(document());

        assertThat(shown.find()).isTrue();
        assertThat(KnowledgeBase.bundled().find(shown.group(1))).isPresent();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "law.md"));
    }
}
