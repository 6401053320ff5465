package dev.moot.service.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record that name its trace, {@code traceparent} and {@code tracestate}.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public final class TraceHeaders {

    /** A header that were passed on whatever its length could make a label too large for its topic. */
    private static final int LONGEST = 512;

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Headers> GETTER = new Getter();

    private TraceHeaders() {}

    /** The trace a record belongs to; none where the headers are not as the standard has them. */
    public static Context read(Headers headers) {
        return W3C.extract(Context.root(), headers, GETTER);
    }

    /** Has a record belong to a trace, if there is one. */
    public static void write(Context context, Headers headers) {
        W3C.inject(context, headers, (into, name, value) -> {
            if (into != null) {
                into.add(name, value.getBytes(UTF_8));
            }
        });
    }

    private static final class Getter implements TextMapGetter<Headers> {

        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null || header.value().length > LONGEST
                    ? null
                    : new String(header.value(), UTF_8);
        }
    }
}
