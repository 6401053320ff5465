package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.BadInput;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment's trace goes on through Moot, whether or not Moot adds to it. */
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String SAMPLED = "00-" + TRACE + "-" + PARENT + "-01";
    private static final String NOT_SAMPLED = "00-" + TRACE + "-" + PARENT + "-00";
    private static final byte[] NO_KEY = null;

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    private void post(String id, String traceparent) {
        newsroom.post("t-1", id, "a comment", Map.of("traceparent", traceparent));
    }

    private Map<String, ConsumerRecord<byte[], byte[]>> labels(int count) {
        Map<String, ConsumerRecord<byte[], byte[]>> labels = new HashMap<>();
        newsroom.labelRecords(count).forEach(record -> labels.put(new String(record.key(), UTF_8), record));
        return labels;
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8));
    }

    @Test
    void passesTheTraceOnAsItCameWhereTracesAreOff() throws Exception {
        newsroom.serve();
        newsroom.post("t-1", "c-1", "a comment", Map.of("traceparent", SAMPLED, "tracestate", "desk=7,web=a:b"));
        post("c-2", NOT_SAMPLED);
        newsroom.post("t-1", "c-3", "a comment");
        newsroom.post("t-1", "c-4", TestModel.POISON, Map.of("traceparent", SAMPLED));

        Map<String, ConsumerRecord<byte[], byte[]>> labels = labels(3);
        assertThat(header(labels.get("c-1"), "traceparent")).hasValue(SAMPLED);
        assertThat(header(labels.get("c-1"), "tracestate")).hasValue("desk=7,web=a:b");
        assertThat(header(labels.get("c-2"), "traceparent")).hasValue(NOT_SAMPLED);
        assertThat(header(labels.get("c-3"), "traceparent")).isEmpty();
        assertThat(newsroom.rejected(1)).singleElement().satisfies(rejected -> {
            assertThat(header(rejected, "traceparent")).hasValue(SAMPLED);
            assertThat(header(rejected, "original-traceparent")).hasValue(SAMPLED);
        });
    }

    @Test
    void passesTheTraceOnWhereACommentIsLabelledAgain() throws Exception {
        newsroom.withTopics(1);
        post("c-1", SAMPLED);
        newsroom.flush();
        try (Replay replay = new Replay(newsroom.settings())) {
            assertThat(replay.relabel(Instant.EPOCH, more -> {})).isEqualTo(1);
        }
        assertThat(header(labels(1).get("c-1"), "traceparent")).hasValue(SAMPLED);
    }

    @Test
    void labelsACommentWhoseTraceHeadersAreNone() throws Exception {
        newsroom.withTopicOfLargeRecords(1).serve();
        post("c-1", "none");
        post("c-2", "00-" + "0".repeat(32) + "-" + PARENT + "-01");
        post("c-3", "x".repeat(3_000_000));
        newsroom.post(
                "t-1",
                "c-4",
                "a comment",
                Map.of("traceparent", SAMPLED, "tracestate", "desk=" + "7".repeat(3_000_000)));

        Map<String, ConsumerRecord<byte[], byte[]>> labels = labels(4);
        assertThat(header(labels.get("c-1"), "traceparent")).isEmpty();
        assertThat(header(labels.get("c-2"), "traceparent")).isEmpty();
        assertThat(header(labels.get("c-3"), "traceparent")).isEmpty();
        assertThat(header(labels.get("c-4"), "traceparent")).hasValue(SAMPLED);
        assertThat(header(labels.get("c-4"), "tracestate")).isEmpty();
    }

    @Test
    void addsASpanToEachTraceThatIsSampled() throws Exception {
        try (Collector collector = new Collector()) {
            MootService service = newsroom.serve(traces(collector));
            post("c-1", SAMPLED);
            post("c-2", NOT_SAMPLED);
            newsroom.post("t-1", "c-3", "a comment");
            Map<String, ConsumerRecord<byte[], byte[]>> labels = labels(3);
            service.close();

            assertThat(collector.spans()).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("process " + newsroom.commentsTopic());
                assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CONSUMER);
                assertThat(Collector.traceId(span)).isEqualTo(TRACE);
                assertThat(Collector.parentId(span)).isEqualTo(PARENT);
                assertThat(span.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
                assertThat(Collector.attributes(span))
                        .containsEntry("messaging.system", "kafka")
                        .containsEntry("messaging.operation.name", "process")
                        .containsEntry("messaging.operation.type", "process")
                        .containsEntry("messaging.destination.name", newsroom.commentsTopic())
                        .containsEntry("messaging.kafka.offset", "0")
                        .containsEntry("messaging.consumer.group.name", newsroom.group())
                        .containsEntry("moot.outcome", "labelled")
                        .containsEntry("moot.model", "test 1")
                        .containsEntry("moot.tier", "fast");
                assertThat(header(labels.get("c-1"), "traceparent"))
                        .as("who reads the label goes on from the span")
                        .hasValue("00-" + TRACE + "-" + Collector.spanId(span) + "-01");
            });
            assertThat(collector.resource())
                    .containsEntry("service.name", "moot")
                    .containsEntry("service.instance.id", newsroom.group());
            assertThat(header(labels.get("c-2"), "traceparent"))
                    .as("others are told that the trace is not sampled")
                    .hasValueSatisfying(
                            traceparent -> assertThat(traceparent).matches("00-" + TRACE + "-[0-9a-f]{16}-00"));
            assertThat(header(labels.get("c-3"), "traceparent")).isEmpty();
        }
    }

    @Test
    void beginsTracesAndTellsOutcomesButNeitherTextNorAuthor() throws Exception {
        try (Collector collector = new Collector()) {
            Map<String, Object> settings = traces(collector);
            settings.put("moot.traces.ratio", 1);
            MootService service = newsroom.withTopics(1).serve(settings);
            newsroom.post(Map.of(
                    "threadId", "t-1",
                    "id", "c-1",
                    "text", "Quixotic Zebra",
                    "author", Map.of("id", "author-4711")));
            newsroom.delete("t-1", "c-1");
            newsroom.post("t-1", "c-2", "Quixotic Zebra " + TestModel.POISON);
            newsroom.post(0, NO_KEY, "Quixotic Zebra".getBytes(UTF_8));
            newsroom.labelRecords(2);
            List<ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(2);
            service.close();

            assertThat(collector.spans())
                    .extracting(span -> Collector.attributes(span).get("messaging.kafka.offset")
                            + " " + Collector.attributes(span).get("moot.outcome")
                            + " " + Collector.attributes(span).get("error.type"))
                    .containsExactlyInAnyOrder(
                            "0 labelled null",
                            "1 deleted null",
                            "2 rejected CLASSIFICATION_FAILED",
                            "3 rejected NOT_JSON");
            assertThat(collector.spans())
                    .filteredOn(span -> Collector.attributes(span).containsKey("error.type"))
                    .allSatisfy(span -> assertThat(span.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR))
                    .extracting(Collector::spanId)
                    .containsExactlyInAnyOrderElementsOf(rejected.stream()
                            .map(record -> header(record, "traceparent").orElseThrow())
                            .map(traceparent -> traceparent.substring(36, 52))
                            .toList());
            assertThat(collector.everything()).doesNotContain("Quixotic", "Zebra", "author-4711");
        }
    }

    @Test
    void tellsOfATransactionThatFailed() throws Exception {
        try (Collector collector = new Collector();
                var admin = newsroom.admin()) {
            NewTopic strict = new NewTopic(newsroom.rejectedTopic(), Optional.of(1), Optional.empty())
                    .configs(Map.of("max.message.bytes", "1048588"));
            admin.createTopics(List.of(strict)).all().get();
            Map<String, Object> settings = traces(collector);
            settings.put("moot.traces.ratio", 1);
            settings.put("moot.topics.partitions", 1);
            MootService service = newsroom.serve(settings);
            newsroom.post(0, NO_KEY, BadInput.RECORD_OF_20_MB.bytes());
            newsroom.rejected(1);
            service.close();

            List<Span> spans = collector.spans();
            assertThat(spans).hasSizeGreaterThan(1);
            assertThat(spans.subList(0, spans.size() - 1))
                    .allSatisfy(
                            span -> assertThat(span.getStatus().getMessage()).isEqualTo("not committed"));
            assertThat(spans.get(spans.size() - 1).getStatus().getMessage()).isEmpty();
        }
    }

    @Test
    void labelsWhileNoCollectorIsThere() throws Exception {
        Map<String, Object> settings;
        try (Collector gone = new Collector()) {
            settings = traces(gone);
        }
        labelsAll(settings);
    }

    @Test
    void labelsWhileTheCollectorDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            labelsAll(traces("http://localhost:" + silent.getLocalPort()));
        }
    }

    /** Posts more than the queue of spans holds. */
    private void labelsAll(Map<String, Object> settings) throws Exception {
        int comments = 5_000;
        MootService service = newsroom.serve(settings);
        for (int i = 0; i < comments; i++) {
            newsroom.post("t-" + i % 7, "c-" + i, "a comment", Map.of("traceparent", SAMPLED));
        }
        assertThat(newsroom.labels(comments)).hasSize(comments);
        Page metrics = new Page(service.address().resolve("/prometheus"));
        metrics.await("moot_records_labelled_total " + (double) comments);
        assertThat(metrics.body()).contains("moot_worker_restarts_total 0.0");
        service.close();
    }

    @Test
    void refusesAProtocolItDoesNotSpeak(@TempDir Path directory) throws Exception {
        try (ServeProcess service = ServeProcess.startByEnvironment(
                directory.resolve("said"),
                newsroom.settings(Map.of("moot.traces.enabled", true, "otel.exporter.otlp.protocol", "grpc")))) {
            assertThat(service.awaitExit()).isEqualTo(2);
            assertThat(service.said())
                    .isEqualTo("moot serve: 'OTEL_EXPORTER_OTLP_PROTOCOL' must be http/protobuf, got: 'grpc'"
                            + " (see moot serve --help)\n");
        }
    }

    private static Map<String, Object> traces(Collector collector) {
        return traces(collector.address());
    }

    private static Map<String, Object> traces(String endpoint) {
        return new HashMap<>(Map.of("moot.traces.enabled", true, "moot.traces.endpoint", endpoint));
    }
}
