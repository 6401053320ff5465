package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {

    private static final String SERVERS = "bootstrap.servers";

    @Test
    void readsHyphensOfTheEnvironmentAsDots() {
        KafkaSettings settings = new KafkaSettings(Map.of(SERVERS, "a:1", "security-protocol", "SSL"));
        assertThat(settings.properties())
                .containsOnly(Map.entry(SERVERS, "a:1"), Map.entry("security.protocol", "SSL"));
    }

    @Test
    void prefersAKeySpelledAsKafkaSpellsIt() {
        KafkaSettings settings = new KafkaSettings(Map.of("bootstrap-servers", "environment:1", SERVERS, "flag:1"));
        assertThat(settings.properties()).containsOnly(Map.entry(SERVERS, "flag:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enable.auto.commit", "isolation.level", "acks", "transactional.id", "group-instance-id"})
    void refusesWhatExactlyOnceHangsOn(String name) {
        assertThatThrownBy(() -> new KafkaSettings(Map.of(SERVERS, "a:1", name, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'moot.kafka." + name.replace('-', '.') + "' must be left");
    }
}
