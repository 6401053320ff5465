package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** docs/operations.md explains every setting there is, with its default. */
class OperationsDocumentTest {

    private static final String SERVERS = "moot.kafka.bootstrap.servers";

    static Stream<Map.Entry<String, Object>> defaults() throws IOException {
        try (InputStream in = OperationsDocumentTest.class.getResourceAsStream("/application.yml")) {
            Map<String, Map<String, Object>> all = new Yaml().load(in);
            Map<String, Object> flat = new TreeMap<>();
            flatten("moot", all.get("moot"), flat);
            flat.put(SERVERS, "localhost:9092");
            return flat.entrySet().stream();
        }
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, Object> flat) {
        tree.forEach((name, value) -> {
            String key = prefix + "." + name;
            if (value instanceof Map<?, ?> subtree) {
                flatten(key, subtree, flat);
            } else {
                flat.put(key, value);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void explainsTheSetting(Map.Entry<String, Object> setting) throws IOException {
        String said = setting.getValue().equals("") ? "" : "`" + setting.getValue() + "` |";
        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .contains("\n| `" + setting.getKey() + "` | " + said);
    }
}
