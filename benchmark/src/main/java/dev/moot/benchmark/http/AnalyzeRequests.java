package dev.moot.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Requests to score comments as clients of the Perspective API make them: its six core attributes, and in every other one
 * the language, which has to be detected without.
 */
final class AnalyzeRequests {

    /** Without keys in the configuration any will do. */
    static final String PATH = "/v1alpha1/comments:analyze?key=benchmark";

    static final List<Attribute> ATTRIBUTES = List.of(
            Attribute.TOXICITY,
            Attribute.SEVERE_TOXICITY,
            Attribute.IDENTITY_ATTACK,
            Attribute.INSULT,
            Attribute.PROFANITY,
            Attribute.THREAT);

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnalyzeRequests() {}

    /** The bodies, one for each text. */
    static List<byte[]> bodies(List<String> texts) {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : texts) {
            ObjectNode request = JSON.createObjectNode();
            request.putObject("comment").put("text", text);
            ObjectNode attributes = request.putObject("requestedAttributes");
            ATTRIBUTES.forEach(attribute -> attributes.putObject(attribute.name()));
            if (bodies.size() % 2 == 1) {
                request.putArray("languages").add("en");
            }
            bodies.add(bytes(request));
        }
        return bodies;
    }

    private static byte[] bytes(ObjectNode request) {
        try {
            return JSON.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text cannot be written as JSON", e);
        }
    }

    /** All that goes over the wire. */
    static byte[] withHead(byte[] body) {
        String head = "POST " + PATH
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        byte[] request = Arrays.copyOf(head.getBytes(UTF_8), head.length() + body.length);
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }
}
