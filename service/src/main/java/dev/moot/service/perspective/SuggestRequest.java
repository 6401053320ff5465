package dev.moot.service.perspective;

import dev.moot.service.http.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A moderator's correction.
 *
 * @param text the comment's
 * @param scores what is right in the moderator's eyes, by Moot's names of attributes
 * @param attribute one of them, by the name the client uses
 * @param languages the languages the client names
 * @param community whose standards were applied
 * @param clientToken is sent back
 */
record SuggestRequest(
        String text,
        Map<String, Double> scores,
        String attribute,
        List<String> languages,
        Optional<String> community,
        Optional<String> clientToken) {

    private static final String[] SCORE = {"value", "type"};

    /** With this Coral tells the id of a comment. */
    private static final String COMMENT = "comment:";

    /**
     * Reads one.
     *
     * @throws dev.moot.service.http.RequestException if it is no JSON object
     * @throws PerspectiveException if it is malformed
     */
    static SuggestRequest read(byte[] body) {
        Message request = Message.of(
                JsonBody.read(body),
                "comment",
                "context",
                "attributeScores",
                "languages",
                "communityId",
                "clientToken",
                "sessionId");
        request.checkTypes(List.of("sessionId"), List.of());
        String text = TextEntry.comment(request);
        Optional<String> unused = TextEntry.parent(request);
        Map<String, Message> given = request.map("attributeScores", "summaryScore", "spanScores");
        if (given.isEmpty()) {
            throw PerspectiveException.invalid("Missing attribute_scores");
        }
        Map<String, Double> scores = new TreeMap<>();
        given.forEach((name, attribute) -> scores.merge(known(name), score(attribute), Math::max));
        return new SuggestRequest(
                text,
                scores,
                given.keySet().iterator().next(),
                Languages.requested(request),
                request.string("communityId"),
                request.string("clientToken"));
    }

    private static String known(String name) {
        return AttributeName.of(name)
                .map(AttributeName::known)
                .orElseThrow(() -> PerspectiveException.invalid("Unknown attribute: " + Message.quoted(name)));
    }

    private static double score(Message attribute) {
        attribute.messages("spanScores", "begin", "end", "score").forEach(span -> span.message("score", SCORE));
        return attribute
                .message("summaryScore", SCORE)
                .orElseThrow(() -> attribute.invalid("summaryScore", "is required"))
                .numberIn("value", 0, 1)
                .orElse(0.0);
    }

    /** The comment's id, if the client tells it as Coral does. */
    Optional<String> commentId() {
        return clientToken
                .filter(token -> token.startsWith(COMMENT))
                .map(token -> token.substring(COMMENT.length()))
                .filter(id -> !id.isBlank());
    }
}
