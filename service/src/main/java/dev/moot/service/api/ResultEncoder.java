package dev.moot.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.context.CommentInContext;
import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestException;
import dev.moot.service.publish.LabelEncoder;
import dev.moot.service.publish.LabelledComment;
import dev.moot.service.request.Answer;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Encodes what comments are answered: the {@code moot.labels/1} event, as it would stand in Kafka, or an error.
 *
 * <p>Thread-safe.
 */
final class ResultEncoder {

    private final LabelEncoder labels = new LabelEncoder();

    /** The labels of a comment. */
    byte[] encode(CommentInContext comment, Answer answer) {
        return labels.encode(new LabelledComment(
                comment.event(),
                answer.labels(),
                comment.parentSource(),
                answer.suggestion(),
                answer.model(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                false));
    }

    /**
     * The labels or errors of comments, in their order.
     *
     * @param answers those of the valid entries, all complete
     */
    byte[] encode(List<Entry> entries, List<CompletableFuture<Answer>> answers) {
        ByteArrayOutputStream results = new ByteArrayOutputStream(1024 * entries.size());
        results.writeBytes("{\"results\":[".getBytes(UTF_8));
        Iterator<CompletableFuture<Answer>> next = answers.iterator();
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                results.write(',');
            }
            Entry entry = entries.get(i);
            if (entry instanceof Entry.Valid valid) {
                results.writeBytes(encode(valid.comment(), next.next()));
            } else {
                Entry.Bad bad = (Entry.Bad) entry;
                results.writeBytes(error(bad.refused().commentId(), Problem.of(bad.refused())));
            }
        }
        results.writeBytes("]}".getBytes(UTF_8));
        return results.toByteArray();
    }

    private byte[] encode(CommentInContext comment, CompletableFuture<Answer> answer) {
        try {
            return encode(comment, answer.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RequestException refused) {
                return error(Optional.of(comment.event().id()), refused.problem());
            }
            throw e;
        }
    }

    private byte[] error(Optional<String> commentId, Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        commentId.ifPresent(id -> error.put("commentId", id));
        error.put("error", problem.fields());
        return Json.bytes(error);
    }
}
