package dev.moot.service.coral;

import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.request.Answer;
import dev.moot.service.request.Question;
import dev.moot.service.request.RequestClassifier;
import dev.moot.service.settings.CoralSettings;
import dev.moot.service.settings.CoralSettings.Treatment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decides what becomes of a comment. Coral publishes a comment on which it gets no answer in time; where Moot has none it says
 * so at once, and in a metric.
 *
 * <p>Thread-safe.
 */
@Singleton
final class Moderation {

    private static final String TIMEOUT = "TIMEOUT";

    private final RequestClassifier classifier;
    private final Parents parents;
    private final CommentPublisher publisher;
    private final CoralMetrics metrics;
    private final CoralSettings settings;

    Moderation(
            RequestClassifier classifier,
            Parents parents,
            CommentPublisher publisher,
            CoralMetrics metrics,
            CoralSettings settings) {
        this.classifier = classifier;
        this.parents = parents;
        this.publisher = publisher;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Answers in time, whatever happens; empty for no opinion. */
    CompletableFuture<Optional<Map<String, Object>>> moderate(PostedComment.Reading reading) {
        long began = System.nanoTime();
        if (reading instanceof PostedComment.Reading.Refused refused) {
            return CompletableFuture.completedFuture(pass(refused.code().code(), began));
        }
        PostedComment comment = ((PostedComment.Reading.Accepted) reading).comment();
        publisher.publish(comment);
        return labelled(comment)
                .handle((answer, failure) -> failure == null ? answer(answer, began) : pass(reason(failure), began));
    }

    private CompletableFuture<Answer> labelled(PostedComment comment) {
        try {
            // The network between needs some of Coral's time as well.
            return classifier
                    .classify(Question.of(parents.complete(comment.event())))
                    .orTimeout(settings.timeout().toMillis() * 3 / 4, TimeUnit.MILLISECONDS);
        } catch (RequestException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Optional<Map<String, Object>> answer(Answer answer, long began) {
        Treatment treatment = switch (answer.suggestion().action()) {
            case APPROVE -> Treatment.NONE;
            case REVIEW -> settings.ofReview();
            case HOLD -> settings.ofHold();
        };
        metrics.answered(treatment, since(began));
        return ModerationResponse.of(answer, treatment);
    }

    private Optional<Map<String, Object>> pass(String reason, long began) {
        metrics.passed(reason, since(began));
        return Optional.empty();
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return TIMEOUT;
        }
        return failure instanceof RequestException refused
                ? refused.problem().code()
                : RequestError.INTERNAL_ERROR.code();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
