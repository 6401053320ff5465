package dev.moot.service.classify;

import dev.moot.classifier.model.Model;
import dev.moot.service.context.CommentInContext;
import dev.moot.service.context.Place;
import dev.moot.service.context.ThreadContext;
import dev.moot.service.intake.CommentDecoder;
import dev.moot.service.intake.Intake;
import dev.moot.service.intake.LineDecoder;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels lines: for each line of the input one line of the output, in the same order.
 *
 * <p>Memory is bounded whatever the input: a few batches are under way, over-long lines are skipped, and so many recent
 * comments are kept to find the parents of replies among. Where the input pauses, what was read is labelled and written,
 * so that a person or program at the other end of a pipe gets an answer.
 *
 * <p>To be used by one thread.
 */
public final class Classification {

    private static final long NO_TIME = 0;

    private static final ContextSettings RECENT_COMMENTS = new ContextSettings(Duration.ofDays(1), 50_000, 4_000_000);
    private static final int PARTITION = 0;

    private final Model model;
    private final SuggestionPolicy policy;
    private final LineDecoder decoder;
    private final int threads;
    private final int batchSize;
    private final InstantSource clock;
    private final Progress progress;

    /** Is told how far a classification has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Some lines are done.
         *
         * @param lines lines written so far
         * @param bytes bytes read so far
         */
        void at(long lines, long bytes);
    }

    /**
     * What came of it.
     *
     * @param lines lines read and written
     * @param errors error objects among them
     */
    public record Outcome(long lines, long errors) {

        private Outcome plus(Labelled batch) {
            return new Outcome(lines + batch.lines(), errors + batch.errors());
        }
    }

    /**
     * A classification that has not begun.
     *
     * @param format how the lines are written
     * @param threads how many batches are labelled side by side, each with a classifier of its own
     * @param batchSize the most lines of a batch
     * @param clock what time the labels bear
     */
    public Classification(
            Model model,
            SuggestionPolicy policy,
            LineDecoder.Format format,
            int threads,
            int batchSize,
            InstantSource clock,
            Progress progress) {
        this.model = model;
        this.policy = policy;
        this.decoder = new LineDecoder(format);
        this.threads = threads;
        this.batchSize = batchSize;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Labels all lines. Neither stream is closed.
     *
     * @throws IOException if one of the streams fails
     */
    public Outcome run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        LineReader lines = new LineReader(in, CommentDecoder.MAX_RECORD_BYTES);
        ThreadContext context = new ThreadContext(RECENT_COMMENTS);
        Outcome outcome = new Outcome(0, 0);
        try (OrderedWorkers workers = new OrderedWorkers(threads, model, policy, clock)) {
            List<Entry> batch = new ArrayList<>(batchSize);
            Optional<Line> line = lines.next();
            while (line.isPresent()) {
                batch.add(read(line.get(), context));
                boolean pause = lines.mayBlock();
                if (pause || batch.size() == batchSize) {
                    workers.give(batch);
                    batch = new ArrayList<>(batchSize);
                }
                while (pause ? !workers.isIdle() : workers.isFull()) {
                    outcome = write(workers.take(), outcome, lines, out);
                }
                line = lines.next();
            }
            if (!batch.isEmpty()) {
                workers.give(batch);
            }
            while (!workers.isIdle()) {
                outcome = write(workers.take(), outcome, lines, out);
            }
        }
        return outcome;
    }

    private Entry read(Line line, ThreadContext context) {
        Intake intake = line.isCut() ? decoder.tooLong(line.length()) : decoder.decode(line.number(), line.bytes());
        if (intake instanceof Intake.Accepted accepted) {
            CommentInContext comment =
                    context.complete(accepted.comment(), new Place(PARTITION, line.number(), NO_TIME));
            context.settle(PARTITION, line.number() + 1);
            return new Entry.Valid(line.number(), comment);
        }
        return new Entry.Bad(line.number(), (Intake.Refused) intake);
    }

    private Outcome write(Labelled batch, Outcome before, LineReader lines, OutputStream out) throws IOException {
        batch.json().writeTo(out);
        out.flush();
        Outcome outcome = before.plus(batch);
        progress.at(outcome.lines(), lines.bytesRead());
        return outcome;
    }
}
