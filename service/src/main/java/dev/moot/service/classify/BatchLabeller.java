package dev.moot.service.classify;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.service.context.CommentInContext;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import dev.moot.service.model.BisectingClassifier;
import dev.moot.service.publish.LabelEncoder;
import dev.moot.service.publish.LabelledComment;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels batches with one classifier.
 *
 * <p>Not thread-safe, as the classifier is not.
 */
final class BatchLabeller implements AutoCloseable {

    private final LabelEncoder labelEncoder = new LabelEncoder();
    private final ErrorObjectEncoder errorEncoder = new ErrorObjectEncoder();
    private final BisectingClassifier classifier;
    private final SuggestionPolicy policy;
    private final InstantSource clock;

    BatchLabeller(Classifier classifier, SuggestionPolicy policy, InstantSource clock) {
        this.classifier = new BisectingClassifier(classifier);
        this.policy = policy;
        this.clock = clock;
    }

    Labelled label(List<Entry> batch) {
        List<Comment> comments = new ArrayList<>();
        for (Entry entry : batch) {
            if (entry instanceof Entry.Valid valid) {
                comments.add(valid.comment().comment());
            }
        }
        List<Optional<Labels>> labels = classifier.classify(comments);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        int errors = 0;
        int next = 0;
        for (Entry entry : batch) {
            if (entry instanceof Entry.Valid valid && labels.get(next++).isPresent()) {
                json.writeBytes(encode(valid.comment(), labels.get(next - 1).orElseThrow(), now));
            } else {
                errors++;
                json.writeBytes(errorEncoder.encode(entry.line(), refusal(entry)));
            }
            json.write('\n');
        }
        return new Labelled(json, batch.size(), errors);
    }

    @Override
    public void close() {
        classifier.close();
    }

    private byte[] encode(CommentInContext comment, Labels labels, Instant now) {
        return labelEncoder.encode(new LabelledComment(
                comment.event(),
                labels,
                comment.parentSource(),
                policy.suggest(labels),
                classifier.model(),
                now,
                false));
    }

    private static Intake.Refused refusal(Entry entry) {
        return entry instanceof Entry.Bad bad
                ? bad.refused()
                : new Intake.Refused(
                        ErrorCode.CLASSIFICATION_FAILED,
                        ErrorCode.CLASSIFICATION_FAILED.meaning(),
                        Optional.of(((Entry.Valid) entry).comment().event().id()));
    }
}
