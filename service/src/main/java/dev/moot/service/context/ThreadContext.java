package dev.moot.service.context;

import dev.moot.classifier.Comment;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.publish.ContextSource;
import dev.moot.service.settings.ContextSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a comment answers and where it stands: in the event itself, else among the recent comments of its thread.
 *
 * <p>A thread lies in one partition, in the order its comments were posted, so what a worker has seen of the partition is
 * enough. What is kept is bounded, and dropped with the partition.
 *
 * <p>Not thread-safe: each worker has its own.
 */
public final class ThreadContext {

    /** A title is kept under the one id no comment can have. */
    private static final String TITLE = "";

    private final ContextSettings limits;
    private final Map<Integer, RecentComments> partitions = new HashMap<>();

    /**
     * An empty context.
     *
     * @param limits how much is kept of each partition
     */
    public ThreadContext(ContextSettings limits) {
        this.limits = limits;
    }

    /**
     * Completes a comment, and keeps it for the replies to it.
     *
     * @param event the comment; to be given in the order of offsets
     * @param partition where it was read
     * @param offset where it was read
     */
    public CommentInContext complete(CommentEvent event, int partition, long offset) {
        RecentComments recent = partitions.computeIfAbsent(partition, p -> new RecentComments(limits));
        Optional<String> inEvent = event.parent().flatMap(Parent::text);
        Optional<String> inThread = inEvent.isPresent()
                ? Optional.empty()
                : event.parent().flatMap(parent -> recent.before(offset, event.threadId(), parent.id()));
        ContextSource source = inEvent.isPresent()
                ? ContextSource.EVENT
                : inThread.isPresent() ? ContextSource.THREAD : ContextSource.ABSENT;
        Optional<String> titleInEvent = event.article().flatMap(Article::title);
        Optional<String> title = titleInEvent.or(() -> recent.before(offset, event.threadId(), TITLE));

        recent.add(event.threadId(), event.id(), event.text(), offset);
        titleInEvent.ifPresent(given -> recent.add(event.threadId(), TITLE, given, offset));
        return new CommentInContext(event, new Comment(event.text(), inEvent.or(() -> inThread), title), source);
    }

    /** Forgets a partition, which now is another worker's. */
    public void drop(int partition) {
        partitions.remove(partition);
    }
}
