package dev.moot.benchmark.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Numbered comments as events: of many threads by turns, every other one a reply to the one before it in its thread.
 *
 * <p>Texts are escaped beforehand, so that making an event costs next to nothing.
 */
public final class CommentEvents {

    private static final String TOPIC = "moot.comments";
    private static final int THREADS = 200;

    private final String run;
    private final List<String> jsonTexts;

    /**
     * Prepares events.
     *
     * @param run begins the id of each comment
     */
    public CommentEvents(String run, List<String> texts) {
        this.run = run;
        ObjectMapper json = new ObjectMapper();
        this.jsonTexts = texts.stream()
                .map(text -> {
                    try {
                        return json.writeValueAsString(text);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("a text cannot be written as JSON", e);
                    }
                })
                .toList();
    }

    /** The comment of this number, 0 or more. */
    ProducerRecord<byte[], byte[]> event(int number) {
        String thread = "thread-" + number % THREADS;
        boolean reply = number >= THREADS && number / THREADS % 2 == 1;
        String parent = reply ? ",\"parent\":{\"id\":\"" + id(number - THREADS) + "\"}" : "";
        String event = "{\"schema\":\"moot.comment/1\",\"id\":\"" + id(number) + "\",\"threadId\":\"" + thread
                + "\",\"text\":" + jsonTexts.get(number % jsonTexts.size()) + parent + "}";
        return new ProducerRecord<>(TOPIC, thread.getBytes(UTF_8), event.getBytes(UTF_8));
    }

    /** The number of the comment that labels with this key are of; negative if it is none of these. */
    public int number(byte[] labelKey) {
        String id = new String(labelKey, UTF_8);
        return id.startsWith(run + "-") ? Integer.parseInt(id.substring(run.length() + 1)) : -1;
    }

    private String id(int number) {
        return run + "-" + number;
    }
}
