package dev.moot.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeyValueEncoderProperties {

    private static final String KEY = " message=";

    private final LoggerContext context = new LoggerContext();
    private final KeyValueEncoder encoder = new KeyValueEncoder();
    private final ObjectMapper json = new ObjectMapper();

    @Property
    void keepsAnyMessageOnOneLineAndLosesNothingOfIt(@ForAll String message) throws JsonProcessingException {
        encoder.start();
        LoggingEvent event = new LoggingEvent("", context.getLogger("dev.moot.Test"), Level.INFO, message, null, null);
        String line = new String(encoder.encode(event), UTF_8);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        String value = line.substring(line.indexOf(KEY) + KEY.length(), line.length() - 1);
        assertThat(value.startsWith("\"") ? json.readValue(value, String.class) : value)
                .isEqualTo(new String(message.getBytes(UTF_8), UTF_8));
    }
}
