package dev.moot.service.stream;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.service.context.CommentInContext;
import dev.moot.service.context.Place;
import dev.moot.service.context.ThreadContext;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import dev.moot.service.metrics.Step;
import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.model.Relay;
import dev.moot.service.model.Serving.Advising;
import dev.moot.service.monitor.LabelObserver;
import dev.moot.service.publish.LabelledComment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes a batch of records through intake, context and classification.
 *
 * <p>Not thread-safe.
 */
final class Labelling implements AutoCloseable {

    private final RecordDecoder decoder = new RecordDecoder();
    private final ThreadContext context;
    private final Relay relay;
    private final LabelObserver observer;
    private final StreamMetrics metrics;
    private final boolean again;
    private Advising advising;

    /**
     * Sets it up; takes a moment.
     *
     * @param relay gives it its classifiers
     * @param observer is shown what was labelled
     * @param again whether these records had labels before, which the new ones then tell
     */
    Labelling(ThreadContext context, Relay relay, LabelObserver observer, StreamMetrics metrics, boolean again) {
        this.context = context;
        this.relay = relay;
        this.observer = observer;
        this.metrics = metrics;
        this.again = again;
        this.advising = relay.first();
    }

    /** Decides on each record, in the same order. */
    List<Decision> label(List<ConsumerRecord<byte[], byte[]>> records) {
        advising = relay.next(advising);
        List<Intake> intakes =
                timed(Step.INTAKE, () -> records.stream().map(decoder::decode).toList());
        List<CommentInContext> inContext = timed(Step.CONTEXT, () -> complete(records, intakes));
        List<Comment> comments =
                inContext.stream().map(CommentInContext::comment).toList();
        List<Optional<Labels>> labels = List.of();
        if (!comments.isEmpty()) {
            labels = timed(Step.CLASSIFY, () -> advising.classifier().classify(comments));
            metrics.batch(comments.size());
            observer.labelled(comments, labels);
        }
        return decide(records, intakes, inContext.iterator(), labels.iterator());
    }

    /**
     * Notes for the context what those records say that were labelled before.
     *
     * @param labelled whether a record was
     * @return the others, in their order
     */
    List<ConsumerRecord<byte[], byte[]>> remember(
            List<ConsumerRecord<byte[], byte[]>> records, Predicate<ConsumerRecord<?, ?>> labelled) {
        List<ConsumerRecord<byte[], byte[]>> others = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!labelled.test(record)) {
                others.add(record);
            } else {
                remember(decoder.decode(record), place(record));
            }
        }
        return others;
    }

    private void remember(Intake intake, Place place) {
        if (intake instanceof Intake.Accepted accepted) {
            context.remember(accepted.comment(), place);
        } else if (intake instanceof Intake.Deleted deleted) {
            context.delete(deleted.threadId(), deleted.commentId(), place);
        }
    }

    /** Forgets what is only needed to label these records again. */
    void settle(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, Long> ends = new HashMap<>();
        records.forEach(record -> ends.put(record.partition(), record.offset() + 1));
        ends.forEach(context::settle);
    }

    private static Place place(ConsumerRecord<?, ?> record) {
        return new Place(record.partition(), record.offset(), record.timestamp());
    }

    private List<CommentInContext> complete(List<ConsumerRecord<byte[], byte[]>> records, List<Intake> intakes) {
        List<CommentInContext> comments = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            if (intakes.get(i) instanceof Intake.Accepted accepted) {
                comments.add(context.complete(accepted.comment(), place(records.get(i))));
            } else {
                remember(intakes.get(i), place(records.get(i)));
            }
        }
        return comments;
    }

    private List<Decision> decide(
            List<ConsumerRecord<byte[], byte[]>> records,
            List<Intake> intakes,
            Iterator<CommentInContext> comments,
            Iterator<Optional<Labels>> labels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Decision> decisions = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            if (intakes.get(i) instanceof Intake.Refused refused) {
                decisions.add(new Decision.Rejection(record, refused));
            } else if (intakes.get(i) instanceof Intake.Deleted deleted) {
                decisions.add(new Decision.Deletion(record, deleted.commentId()));
            } else {
                decisions.add(decide(record, comments.next(), labels.next(), now));
            }
        }
        return decisions;
    }

    private Decision decide(
            ConsumerRecord<byte[], byte[]> record, CommentInContext comment, Optional<Labels> labels, Instant now) {
        if (labels.isEmpty()) {
            return failed(record, Optional.of(comment.event().id()));
        }
        return new Decision.Label(
                record,
                new LabelledComment(
                        comment.event(),
                        labels.get(),
                        comment.parentSource(),
                        advising.policy().suggest(labels.get()),
                        advising.classifier().model(),
                        now,
                        again));
    }

    /** Decides on a record that is not to be tried. */
    Decision giveUp(ConsumerRecord<byte[], byte[]> record) {
        return failed(record, Optional.empty());
    }

    private static Decision failed(ConsumerRecord<byte[], byte[]> record, Optional<String> commentId) {
        return new Decision.Rejection(
                record,
                new Intake.Refused(
                        ErrorCode.CLASSIFICATION_FAILED, ErrorCode.CLASSIFICATION_FAILED.meaning(), commentId));
    }

    private <T> T timed(Step step, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        metrics.step(step, Duration.ofNanos(System.nanoTime() - began));
        return result;
    }

    @Override
    public void close() {
        advising.close();
    }
}
