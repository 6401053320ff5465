package dev.moot.service.coral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import java.util.List;
import java.util.Optional;

/**
 * What Coral asks. It says nothing of the comment's id, of its parent but the id, or of the time; fields that are not listed
 * are ignored.
 *
 * @param tenantId the Coral tenant
 * @param storyId the story the comment stands under
 * @param storyUrl its address
 * @param body the comment, as HTML or as plain text
 * @param parentId the comment it answers
 */
record ModerationRequest(
        String tenantId, String storyId, Optional<String> storyUrl, String body, Optional<String> parentId) {

    /**
     * Reads a request.
     *
     * @throws RequestException if it is none
     */
    static ModerationRequest read(ObjectNode json) {
        String action = required(json, "/action");
        if (!List.of("NEW", "EDIT").contains(action)) {
            throw invalid("/action", "NEW or EDIT");
        }
        return new ModerationRequest(
                required(json, "/tenantID"),
                required(json, "/story/id"),
                optional(json, "/story/url"),
                required(json, "/comment/body"),
                optional(json, "/comment/parentID"));
    }

    private static String required(ObjectNode json, String path) {
        return optional(json, path).orElseThrow(() -> invalid(path, "there"));
    }

    private static Optional<String> optional(ObjectNode json, String path) {
        JsonNode value = json.at(path);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw invalid(path, "a string");
        }
        return Optional.of(value.textValue());
    }

    private static RequestException invalid(String path, String rule) {
        String field = path.substring(1).replace('/', '.');
        return new RequestException(RequestError.INVALID_REQUEST, field + " must be " + rule);
    }

    /** The thread of the story, by a name that is one of a kind where several tenants share a Moot. */
    String threadId() {
        return tenantId + "/" + storyId;
    }

    /** Neither body nor author. */
    @Override
    public String toString() {
        return "ModerationRequest[thread=" + threadId() + "]";
    }
}
