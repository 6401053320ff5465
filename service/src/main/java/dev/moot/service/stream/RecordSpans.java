package dev.moot.service.stream;

import dev.moot.service.publish.LabelledComment;
import dev.moot.service.trace.TraceHeaders;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The spans of the open transaction: one for each record, from when its batch was taken to the commit of what was published
 * for it. It continues the trace the record's headers name, and what is published continues the span. So it is the record
 * that is followed, although records are labelled in batches.
 *
 * <p>Without tracing no span is made, and what the headers name is passed on as it came.
 *
 * <p>Spans hold neither texts nor ids. Not thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/messaging/kafka/">Semantic conventions for Kafka</a>
 */
final class RecordSpans {

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("moot.outcome");
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("moot.model");
    private static final AttributeKey<String> TIER = AttributeKey.stringKey("moot.tier");
    private static final String PROCESS = "process";

    private final Tracer tracer;
    private final String group;
    private final List<Span> open = new ArrayList<>();

    RecordSpans(Tracer tracer, String group) {
        this.tracer = tracer;
        this.group = group;
    }

    /**
     * Begins a record's span.
     *
     * @param taken when work on it began
     * @param published the headers of what is published for it
     */
    void begin(Decision decision, Instant taken, Headers published) {
        ConsumerRecord<byte[], byte[]> source = decision.source();
        Context before = TraceHeaders.read(source.headers());
        Span span = tracer.spanBuilder(PROCESS + " " + source.topic())
                .setParent(before)
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(taken)
                .startSpan();
        boolean continues = Span.fromContext(before).getSpanContext().isValid();
        if (continues || span.getSpanContext().isSampled()) {
            TraceHeaders.write(before.with(span), published);
        }
        if (span.isRecording()) {
            describe(span, decision);
            open.add(span);
        }
    }

    private void describe(Span span, Decision decision) {
        ConsumerRecord<byte[], byte[]> source = decision.source();
        span.setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, PROCESS)
                .setAttribute(OPERATION_TYPE, PROCESS)
                .setAttribute(TOPIC, source.topic())
                .setAttribute(PARTITION, Integer.toString(source.partition()))
                .setAttribute(OFFSET, source.offset())
                .setAttribute(GROUP, group)
                .addEvent("decided");
        if (decision instanceof Decision.Label label) {
            LabelledComment labelled = label.labelled();
            span.setAttribute(OUTCOME, "labelled")
                    .setAttribute(
                            MODEL,
                            labelled.model().name() + " " + labelled.model().version())
                    .setAttribute(TIER, labelled.labels().tier().name().toLowerCase(Locale.ROOT));
        } else if (decision instanceof Decision.Deletion) {
            span.setAttribute(OUTCOME, "deleted");
        } else if (decision instanceof Decision.Rejection rejection) {
            span.setAttribute(OUTCOME, "rejected")
                    .setAttribute(ERROR, rejection.refused().code().code())
                    .setStatus(StatusCode.ERROR);
        }
    }

    /** Ends them: what was published for their records can be read. */
    void committed() {
        open.forEach(Span::end);
        open.clear();
    }

    /** Ends them as failed: their records will be read again, by this worker or another one. */
    void aborted() {
        for (Span span : open) {
            span.setStatus(StatusCode.ERROR, "not committed").end();
        }
        open.clear();
    }
}
