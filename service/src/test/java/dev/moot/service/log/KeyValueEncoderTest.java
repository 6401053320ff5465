package dev.moot.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class KeyValueEncoderTest {

    private final KeyValueEncoder encoder = new KeyValueEncoder();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void start() {
        encoder.start();
    }

    private String line(String message, KeyValuePair... pairs) {
        return line(event(message, null), pairs);
    }

    private String line(LoggingEvent event, KeyValuePair... pairs) {
        event.setKeyValuePairs(List.of(pairs));
        return new String(encoder.encode(event), UTF_8);
    }

    private LoggingEvent event(String message, Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                getClass().getName(), context.getLogger("dev.moot.Test"), Level.WARN, message, thrown, null);
        event.setThreadName("moot-0");
        event.setInstant(Instant.parse("2026-11-20T23:59:59.5Z"));
        return event;
    }

    @Test
    void writesAnEventAsOneLine() {
        assertThat(line("ready", new KeyValuePair("event", "ready"), new KeyValuePair("partitions", List.of(1, 2))))
                .isEqualTo("time=2026-11-20T23:59:59.500Z level=WARN logger=dev.moot.Test thread=moot-0 message=ready"
                        + " event=ready partitions=\"[1, 2]\"\n");
    }

    @Test
    void quotesWhatIsNoWord() {
        assertThat(line("it says \"no\"")).endsWith(" message=\"it says \\\"no\\\"\"\n");
        assertThat(line("a=b")).endsWith(" message=\"a=b\"\n");
        assertThat(line("")).endsWith(" message=\"\"\n");
        assertThat(line("C:\\moot")).endsWith(" message=\"C:\\\\moot\"\n");
        assertThat(line("one\ntwo\tthree\u0000")).endsWith(" message=\"one\\ntwo\\tthree\\u0000\"\n");
    }

    @Test
    void writesAnExceptionWithItsStackTraceAsOneValue() {
        String line = line(event("failed", new IllegalStateException("no \"model\"", new RuntimeException("why"))));
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line)
                .contains(" message=failed exception=\"java.lang.IllegalStateException: no \\\"model\\\"\\n\\tat ")
                .contains("\\nCaused by: java.lang.RuntimeException: why\\n");
    }
}
