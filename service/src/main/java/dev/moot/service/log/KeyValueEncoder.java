package dev.moot.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/**
 * Writes a log event as one line of {@code key=value}: time, level, logger, thread, message, the event's own keys, and its
 * exception with the whole stack trace. A value that is no plain word is written as a JSON string.
 *
 * <p>Thread-safe once started.
 *
 * @see <a href="https://brandur.org/logfmt">logfmt</a>
 */
public final class KeyValueEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern WORD = Pattern.compile("[^\\s\"=\\\\\\p{Cntrl}]+");

    private final ThrowableProxyConverter stackTrace = new ThrowableProxyConverter();

    @Override
    public void start() {
        stackTrace.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256);
        line.append("time=").append(TIME.format(event.getInstant()));
        add(line, "level", event.getLevel().toString());
        add(line, "logger", event.getLoggerName());
        add(line, "thread", event.getThreadName());
        add(line, "message", event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                add(line, pair.key, String.valueOf(pair.value));
            }
        }
        if (event.getThrowableProxy() != null) {
            add(line, "exception", stackTrace.convert(event).stripTrailing());
        }
        return line.append('\n').toString().getBytes(UTF_8);
    }

    private static void add(StringBuilder line, String key, String value) {
        line.append(' ').append(key).append('=');
        if (WORD.matcher(value).matches()) {
            line.append(value);
        } else {
            line.append('"');
            JsonStringEncoder.getInstance().quoteAsString(value, line);
            line.append('"');
        }
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
