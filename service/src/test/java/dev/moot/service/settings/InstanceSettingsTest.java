package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceSettingsTest {

    private static final InstanceSettings UNNAMED = new InstanceSettings("");

    @Test
    void keepsAGivenId() {
        assertThat(new InstanceSettings("moot-1").idOrDefault(port(8081))).isEqualTo("moot-1");
    }

    @Test
    void hasTheSameDefaultAfterARestart() {
        assertThat(UNNAMED.idOrDefault(port(8081)))
                .endsWith("-8081")
                .isEqualTo(new InstanceSettings("").idOrDefault(port(8081)));
    }

    @Test
    void hasAnotherDefaultForEachInstanceOfAMachine() {
        assertThat(UNNAMED.idOrDefault(port(8081))).isNotEqualTo(UNNAMED.idOrDefault(port(8082)));
        assertThat(UNNAMED.idOrDefault(port(0))).isNotEqualTo(UNNAMED.idOrDefault(port(0)));
    }

    private static ManagementSettings port(int port) {
        return new ManagementSettings("127.0.0.1", port);
    }
}
