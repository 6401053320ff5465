package dev.moot.service.decision;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a moderator decided on a comment: the {@code moot.decision/1} event.
 *
 * <p>It tells nothing of the author of the comment, nor of the moderator. Its {@link #toString()} tells only ids, so that no text
 * reaches a log.
 *
 * @param id unlike that of any other decision; a decision that is told twice has the same
 * @param subject what was decided on
 * @param verdict what was decided
 * @param origin where word of it came from
 * @param decidedAt when, as far as that is known; else when word of it came
 */
public record Decision(String id, Subject subject, Verdict verdict, Origin origin, Instant decidedAt) {

    public Decision {
        require(!id.isBlank(), "a decision needs an id");
    }

    /**
     * What was decided on.
     *
     * @param commentId the comment
     * @param threadId the thread it belongs to
     * @param text what the reader wrote
     * @param modelHash {@code model.hash} of the label that the moderator saw
     */
    public record Subject(
            Optional<String> commentId, Optional<String> threadId, Optional<String> text, Optional<String> modelHash) {

        @Override
        public String toString() {
            return "Subject[commentId=" + commentId.orElse("") + ", threadId=" + threadId.orElse("") + "]";
        }
    }

    /**
     * What was decided.
     *
     * @param scores what the moderator says is right for attributes, by their names: 0, 1 or, where several were asked, the
     *     share of those who said so
     * @param action what was done with the comment
     * @param reasons why, in the publisher's or in Moot's words
     */
    public record Verdict(Map<String, Double> scores, Optional<ModeratorAction> action, List<String> reasons) {

        /**
         * Checks it.
         *
         * @throws IllegalArgumentException if a name is none of an attribute, or a score is not in [0, 1]
         */
        public Verdict {
            scores.forEach((name, score) -> {
                require(name.matches("[A-Z][A-Z0-9_]*"), "an attribute is named in capitals");
                require(score >= 0 && score <= 1, "the score of " + name + " must be in [0, 1], got " + score);
            });
            scores = Collections.unmodifiableMap(new TreeMap<>(scores));
            reasons = List.copyOf(reasons);
        }

        /** Reasons may quote the comment. */
        @Override
        public String toString() {
            return "Verdict[scores=" + scores + ", action="
                    + action.map(Enum::name).orElse("") + "]";
        }
    }

    /**
     * Where word of it came from.
     *
     * @param source the interface, such as {@code native} or {@code perspective}
     * @param community the publication or section whose standards were applied
     * @param clientToken what the client calls it
     */
    public record Origin(String source, Optional<String> community, Optional<String> clientToken) {}

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
