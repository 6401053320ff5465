package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Span;
import dev.moot.classifier.Tier;
import dev.moot.service.suggestion.Suggestion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Encodes labels as {@code moot.labels/1} events.
 *
 * <p>Thread-safe. The same labels are encoded to the same bytes on every JDK.
 */
public final class LabelEncoder {

    /** The schema and version every event names. */
    public static final String SCHEMA = "moot.labels/1";

    private static final URI DATA_SCHEMA = URI.create("urn:moot:schema:labels:1");
    private static final String TYPE = "dev.moot.labels.v1";
    private static final String DELETED_TYPE = "dev.moot.labels.deleted.v1";
    private static final int HASH_DIGITS = 12;

    private final JsonFactory json = new JsonFactory();
    private final URI source;

    /** An encoder whose events come from {@code /moot}. */
    public LabelEncoder() {
        this(CloudEventHeaders.DEFAULT_SOURCE);
    }

    /**
     * An encoder whose events come from this source.
     *
     * @param source the {@code ce_source} of each event
     */
    public LabelEncoder(URI source) {
        this.source = source;
    }

    /** Encodes the value: one JSON object on one line, scores rounded to four decimals. */
    public byte[] encode(LabelledComment labelled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            write(out, labelled);
        } catch (IOException e) {
            throw new UncheckedIOException("encoding labels in memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Makes the record to publish: keyed by the comment's id, with CloudEvents headers.
     *
     * <p>Its {@code ce_id} is made of the comment's position, the model's hash and the knowledge base's version: a comment
     * that is read again by the same model with the same law gives the same event, another model or law another one.
     *
     * @param topic where to
     * @param labelled what
     * @param position where the comment was read
     */
    public ProducerRecord<byte[], byte[]> record(String topic, LabelledComment labelled, SourcePosition position) {
        Headers headers = new CloudEventHeaders(
                        position + "@" + abbreviated(labelled.model()),
                        TYPE,
                        source,
                        labelled.labelledAt(),
                        DATA_SCHEMA)
                .toKafka()
                .add("content-type", "application/json".getBytes(UTF_8));
        return new ProducerRecord<>(topic, null, labelled.comment().id().getBytes(UTF_8), encode(labelled), headers);
    }

    /**
     * Makes the record that withdraws the labels of a deleted comment: its key without a value, which a compacted topic then
     * forgets.
     *
     * @param topic where to
     * @param commentId which comment
     * @param position where its deletion was read
     * @param time when
     */
    public ProducerRecord<byte[], byte[]> tombstone(
            String topic, String commentId, SourcePosition position, Instant time) {
        Headers headers = new CloudEventHeaders(position.toString(), DELETED_TYPE, source, time, DATA_SCHEMA).toKafka();
        return new ProducerRecord<>(topic, null, commentId.getBytes(UTF_8), null, headers);
    }

    private static String abbreviated(ModelDescription model) {
        return abbreviated(model.hash())
                + model.knowledge().map(version -> "+" + abbreviated(version)).orElse("");
    }

    private static String abbreviated(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(HASH_DIGITS, digits.length()));
    }

    private static void write(JsonGenerator out, LabelledComment labelled) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", SCHEMA);
        out.writeStringField("commentId", labelled.comment().id());
        out.writeStringField("threadId", labelled.comment().threadId());
        if (labelled.comment().language().isPresent()) {
            out.writeStringField("language", labelled.comment().language().get());
        }
        writeCivility(out, labelled.labels().civility());
        LawWriter.write(out, labelled.labels().law());
        writeSuggestion(out, labelled.suggestion());
        out.writeObjectFieldStart("context");
        out.writeStringField("parent", labelled.parentContext().code());
        out.writeEndObject();
        writeModel(out, labelled.model(), labelled.labels().tier());
        out.writeStringField("labelledAt", labelled.labelledAt().toString());
        if (labelled.relabelled()) {
            out.writeBooleanField("relabelled", true);
        }
        out.writeEndObject();
    }

    private static void writeCivility(JsonGenerator out, Civility civility) throws IOException {
        out.writeObjectFieldStart("civility");
        out.writeObjectFieldStart("scores");
        for (Map.Entry<Attribute, Double> score : civility.scores().entrySet()) {
            out.writeFieldName(score.getKey().name());
            Numbers.writeScore(out, score.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("flags");
        for (Attribute flag : civility.flags()) {
            out.writeString(flag.name());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("spans");
        for (Span span : civility.spans()) {
            out.writeStartObject();
            out.writeStringField("attribute", span.attribute().name());
            Numbers.writeRange(out, span.begin(), span.end(), span.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeSuggestion(JsonGenerator out, Suggestion suggestion) throws IOException {
        out.writeObjectFieldStart("suggestion");
        out.writeStringField("action", suggestion.action().name());
        out.writeArrayFieldStart("reasons");
        for (String reason : suggestion.reasons()) {
            out.writeString(reason);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeModel(JsonGenerator out, ModelDescription model, Tier tier) throws IOException {
        out.writeObjectFieldStart("model");
        out.writeStringField("name", model.name());
        out.writeStringField("version", model.version());
        out.writeStringField("hash", model.hash());
        out.writeStringField("tier", tier.name().toLowerCase(Locale.ROOT));
        if (model.knowledge().isPresent()) {
            out.writeStringField("knowledge", model.knowledge().get());
        }
        out.writeEndObject();
    }
}
