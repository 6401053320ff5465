package dev.moot.service.request;

import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.model.Serving;
import dev.moot.service.settings.HttpSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Labels comments that somebody waits for, with the model of the stream.
 *
 * <p>A call of the classifier has a fixed cost, so comments that are asked for at about the same time are labelled together:
 * a worker that takes one waits a moment ({@code moot.http.window}) for others. Where more wait than a bounded queue holds,
 * the next are refused at once: whoever asks is better off with an early no than with a late answer.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class RequestClassifier {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpSettings settings;
    private final RequestMetrics metrics;
    private final Waiting waiting;
    private volatile List<RequestWorker> workers = List.of();
    private volatile boolean closed;

    RequestClassifier(HttpSettings settings, RequestMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.waiting = new Waiting(settings.queue());
        metrics.watch(waiting);
    }

    /** Begins to label, if there is an HTTP interface. */
    public synchronized void start(Serving serving) {
        if (closed || !settings.enabled()) {
            return;
        }
        workers = IntStream.range(0, settings.workerThreads())
                .mapToObj(i -> new RequestWorker("moot-request-" + i, waiting, settings.window(), metrics, serving))
                .toList();
        workers.forEach(RequestWorker::start);
    }

    /**
     * Labels with another model from the next batch on.
     *
     * @throws RuntimeException if the model cannot label; some workers may have it already
     */
    public synchronized void change(Serving serving) {
        workers.forEach(worker -> worker.change(serving));
    }

    /**
     * Labels a comment.
     *
     * @return its labels; or a {@link RequestException} if the model fails on it
     * @throws RequestException if too many comments are waiting, or there is no model yet
     */
    public CompletableFuture<Answer> classify(Question question) {
        return classify(List.of(question)).get(0);
    }

    /**
     * Labels comments; their number must not be larger than {@code moot.http.queue}.
     *
     * @return for each its labels, or a {@link RequestException} if the model fails on it
     * @throws RequestException if there is no room for all of them, or there is no model yet
     */
    public List<CompletableFuture<Answer>> classify(List<Question> questions) {
        if (closed || workers.isEmpty()) {
            throw new RequestException(Problem.of(RequestError.STARTING).retryAfter(PAUSE));
        }
        List<Pending> comments = questions.stream().map(Pending::new).toList();
        if (!waiting.offer(comments)) {
            metrics.refused(comments.size());
            throw new RequestException(Problem.of(RequestError.OVERLOADED).retryAfter(PAUSE));
        }
        return comments.stream().map(Pending::answer).toList();
    }

    /** Stops; what still waits is refused. */
    @PreDestroy
    public synchronized void stop() {
        closed = true;
        workers.forEach(RequestWorker::stop);
        RequestException refused =
                new RequestException(Problem.of(RequestError.STARTING).retryAfter(PAUSE));
        waiting.drain().forEach(pending -> pending.answer().completeExceptionally(refused));
    }
}
