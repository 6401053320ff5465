package dev.moot.service.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.moot.service.decision.Decision.Origin;
import dev.moot.service.decision.Decision.Subject;
import dev.moot.service.decision.Decision.Verdict;
import dev.moot.service.publish.CloudEventHeaders;
import dev.moot.service.publish.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Encodes decisions as {@code moot.decision/1} events.
 *
 * <p>Thread-safe. The same decision is encoded to the same bytes on every JDK.
 */
public final class DecisionEncoder {

    /** The schema and version every event names. */
    public static final String SCHEMA = "moot.decision/1";

    private static final URI DATA_SCHEMA = URI.create("urn:moot:schema:decision:1");
    private static final String TYPE = "dev.moot.decision.v1";

    private final JsonFactory json = new JsonFactory();

    /** Encodes the value: one JSON object on one line, scores rounded to four decimals. */
    public byte[] encode(Decision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("schema", SCHEMA);
            out.writeStringField("id", decision.id());
            write(out, decision.subject());
            write(out, decision.verdict());
            write(out, decision.origin());
            out.writeStringField("decidedAt", decision.decidedAt().toString());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("encoding a decision in memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Makes the record to publish: keyed by the comment's id, where it has one, with CloudEvents headers.
     *
     * <p>Its {@code ce_id} is the decision's id: of two records with the same, one is a repetition.
     */
    public ProducerRecord<byte[], byte[]> record(String topic, Decision decision) {
        Headers headers = new CloudEventHeaders(
                        decision.id(), TYPE, CloudEventHeaders.DEFAULT_SOURCE, decision.decidedAt(), DATA_SCHEMA)
                .toKafka()
                .add("content-type", "application/json".getBytes(UTF_8));
        byte @Nullable [] key =
                decision.subject().commentId().map(id -> id.getBytes(UTF_8)).orElse(null);
        return new ProducerRecord<>(topic, null, key, encode(decision), headers);
    }

    private static void write(JsonGenerator out, Subject subject) throws IOException {
        write(out, "commentId", subject.commentId());
        write(out, "threadId", subject.threadId());
        write(out, "text", subject.text());
        if (subject.modelHash().isPresent()) {
            out.writeObjectFieldStart("model");
            out.writeStringField("hash", subject.modelHash().get());
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, Verdict verdict) throws IOException {
        out.writeObjectFieldStart("scores");
        for (Map.Entry<String, Double> score : verdict.scores().entrySet()) {
            out.writeFieldName(score.getKey());
            Numbers.writeScore(out, score.getValue());
        }
        out.writeEndObject();
        write(out, "action", verdict.action().map(ModeratorAction::name));
        out.writeArrayFieldStart("reasons");
        for (String reason : verdict.reasons()) {
            out.writeString(reason);
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, Origin origin) throws IOException {
        out.writeStringField("source", origin.source());
        write(out, "community", origin.community());
        write(out, "clientToken", origin.clientToken());
    }

    private static void write(JsonGenerator out, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get());
        }
    }
}
