package dev.moot.service.perspective;

import dev.moot.classifier.Comment;
import dev.moot.service.http.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for scores.
 *
 * @param comment the comment, with what it answers
 * @param attributes what is asked for, by the names the client uses; never empty
 * @param bySentence whether each sentence is to be scored as well
 * @param languages the languages the client names
 * @param clientToken is sent back
 */
record AnalyzeRequest(
        Comment comment,
        Map<String, Wish> attributes,
        boolean bySentence,
        List<String> languages,
        Optional<String> clientToken) {

    private static final String PROBABILITY = "PROBABILITY";

    /**
     * What is asked for under a name.
     *
     * @param attribute what is scored; empty if only the original has it
     * @param threshold below which the score is left out
     */
    record Wish(Optional<AttributeName> attribute, double threshold) {}

    /**
     * Reads one.
     *
     * @throws dev.moot.service.http.RequestException if it is no JSON object
     * @throws PerspectiveException if it cannot be answered
     */
    static AnalyzeRequest read(byte[] body) {
        Message request = Message.of(
                JsonBody.read(body),
                "comment",
                "context",
                "requestedAttributes",
                "spanAnnotations",
                "languages",
                "doNotStore",
                "clientToken",
                "sessionId",
                "communityId");
        request.checkTypes(List.of("sessionId", "communityId"), List.of("doNotStore"));
        String text = TextEntry.comment(request);
        return new AnalyzeRequest(
                new Comment(text, TextEntry.parent(request), Optional.empty()),
                attributes(request),
                request.isTrue("spanAnnotations"),
                Languages.requested(request),
                request.string("clientToken"));
    }

    private static Map<String, Wish> attributes(Message request) {
        Map<String, Wish> attributes = new LinkedHashMap<>();
        request.map("requestedAttributes", "scoreType", "scoreThreshold")
                .forEach((name, parameters) -> attributes.put(name, wish(name, parameters)));
        if (attributes.isEmpty()) {
            throw PerspectiveException.of(ErrorType.NO_REQUESTED_ATTRIBUTES);
        }
        return attributes;
    }

    private static Wish wish(String name, Message parameters) {
        Optional<AttributeName> attribute = AttributeName.of(name);
        if (attribute.isEmpty() && !AttributeName.isOfTheOriginal(name)) {
            throw PerspectiveException.invalid("Unknown requested attribute: " + Message.quoted(name));
        }
        parameters
                .constant("scoreType", PROBABILITY, "STD_DEV_SCORE", "PERCENTILE", "RAW")
                .filter(type -> !type.equals(PROBABILITY))
                .ifPresent(type -> {
                    throw PerspectiveException.invalid(
                            "Requested score type " + type + " is not supported by attribute " + name);
                });
        return new Wish(attribute, parameters.number("scoreThreshold").orElse(0.0));
    }
}
