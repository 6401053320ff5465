package dev.moot.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.settings.StreamSettings.Retry;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses(new Retry(Duration.ofMillis(100), Duration.ofMillis(500)));

    @Test
    void doublesUpToTheLongest() {
        assertThat(Stream.generate(pauses::next).limit(5))
                .containsExactly(millis(100), millis(200), millis(400), millis(500), millis(500));
    }

    @Test
    void beginsAgainAfterASuccess() {
        pauses.next();
        pauses.next();
        pauses.reset();
        assertThat(pauses.next()).isEqualTo(millis(100));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
