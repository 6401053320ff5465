package dev.moot.service.request;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import dev.moot.service.model.Relay;
import dev.moot.service.model.Serving;
import dev.moot.service.model.Serving.Advising;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that labels what waits, with classifiers of its own. */
final class RequestWorker {

    /** As many as one call of the classifier is fastest with. */
    private static final int BATCH = 32;

    private static final Logger LOG = LoggerFactory.getLogger(RequestWorker.class);

    private final Waiting waiting;
    private final Duration window;
    private final RequestMetrics metrics;
    private final Relay all;
    private final Relay fast;
    private final Thread thread;

    RequestWorker(String name, Waiting waiting, Duration window, RequestMetrics metrics, Serving serving) {
        this.waiting = waiting;
        this.window = window;
        this.metrics = metrics;
        this.all = new Relay(serving);
        this.fast = new Relay(serving.fast());
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void change(Serving other) {
        all.change(other);
        fast.change(other.fast());
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        Advising allNow = all.first();
        Advising fastNow = fast.first();
        try {
            while (true) {
                List<Pending> batch = waiting.take(BATCH, window).stream()
                        .filter(pending -> !pending.isGivenUp())
                        .toList();
                allNow = all.next(allNow);
                fastNow = fast.next(fastNow);
                answer(batch, false, allNow);
                answer(batch, true, fastNow);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} stops", thread.getName());
        } finally {
            allNow.close();
            fastNow.close();
        }
    }

    private void answer(List<Pending> batch, boolean fastOnly, Advising advising) {
        List<Pending> asked = batch.stream()
                .filter(pending -> pending.question().fastOnly() == fastOnly)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<Comment> comments =
                asked.stream().map(pending -> pending.question().comment()).toList();
        try {
            List<Optional<Labels>> labels = advising.classifier().classify(comments);
            metrics.labelled(comments, labels);
            for (int i = 0; i < asked.size(); i++) {
                answer(asked.get(i), labels.get(i), advising);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // Whoever waits must not wait for ever, and the next batch may do.
            String reason = e.getClass().getName();
            LOG.atError()
                    .addKeyValue("event", "request-failed")
                    .addKeyValue("reason", reason)
                    .log("{} comments asked for could not be labelled: {}", asked.size(), reason);
            RequestException refused = new RequestException(Problem.of(RequestError.INTERNAL_ERROR));
            asked.forEach(pending -> pending.answer().completeExceptionally(refused));
        }
    }

    private static void answer(Pending pending, Optional<Labels> labels, Advising advising) {
        if (labels.isPresent()) {
            pending.answer()
                    .complete(new Answer(
                            labels.get(),
                            advising.policy().suggest(labels.get()),
                            advising.classifier().model()));
        } else {
            ErrorCode code = ErrorCode.CLASSIFICATION_FAILED;
            pending.answer()
                    .completeExceptionally(new RequestException(Problem.of(new Intake.Refused(code, code.meaning()))));
        }
    }
}
