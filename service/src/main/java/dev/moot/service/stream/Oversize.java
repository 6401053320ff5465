package dev.moot.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.publish.RejectedEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Cuts rejected records that the broker finds too large, because the topic of rejected records has a lower limit than the
 * topic of comments. What is cut can still be told: size and SHA-256 of the whole value are put into headers, and the
 * source position says where the whole record is.
 *
 * <p>The limit of the broker is not asked for, which takes a right that an operator may not grant; it is found by going
 * down a few steps. Nothing is cut before the broker has refused it once.
 *
 * <p>Not thread-safe.
 */
final class Oversize {

    static final String SIZE = "source-value-size";
    static final String SHA_256 = "source-value-sha256";
    static final String DROPPED = "source-dropped";

    /** The last but two lets a record pass where the topic has Kafka's default limit. */
    private static final List<Integer> STEPS = List.of(16 << 20, 4 << 20, 900_000, 64_000, 0);

    /** Of key and headers, what even the strictest topic takes. */
    private static final int SMALL = 4_000;

    private int limit = Integer.MAX_VALUE;
    private int largest;

    /** The record itself if it is within the limit, else one that is cut to it. */
    ProducerRecord<byte[], byte[]> fit(ProducerRecord<byte[], byte[]> record) {
        int size = keySize(record) + valueSize(record) + headerSize(record.headers());
        if (size <= limit) {
            largest = Math.max(largest, size);
            return record;
        }
        largest = Math.max(largest, limit);
        return cut(record);
    }

    /** Goes on with the next rejected records; to be called when they are committed. */
    void accepted() {
        largest = 0;
    }

    /**
     * Lowers the limit below what the broker has just refused.
     *
     * @return whether there was a rejected record that can be cut further
     */
    boolean lower() {
        for (int step : STEPS) {
            if (step < largest) {
                limit = Math.min(limit, step);
                largest = 0;
                return true;
            }
        }
        return false;
    }

    private ProducerRecord<byte[], byte[]> cut(ProducerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        boolean keepsKey = keySize(record) <= SMALL;
        boolean keepsHeaders = headerSize(record.headers()) <= SMALL;
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (keepsHeaders || !header.key().startsWith(RejectedEncoder.ORIGINAL_PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(SIZE, Integer.toString(value.length).getBytes(UTF_8));
        headers.add(SHA_256, HexFormat.of().formatHex(sha256(value)).getBytes(UTF_8));
        if (!keepsKey) {
            headers.add(DROPPED, "key".getBytes(UTF_8));
        }
        if (!keepsHeaders) {
            headers.add(DROPPED, "headers".getBytes(UTF_8));
        }
        return new ProducerRecord<>(
                record.topic(),
                null,
                keepsKey ? record.key() : null,
                Arrays.copyOf(value, Math.min(value.length, limit)),
                headers);
    }

    private static int keySize(ProducerRecord<byte[], byte[]> record) {
        return record.key() == null ? 0 : record.key().length;
    }

    private static int valueSize(ProducerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    private static int headerSize(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static byte[] sha256(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
