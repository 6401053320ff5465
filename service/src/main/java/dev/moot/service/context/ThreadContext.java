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
     * @param event the comment
     * @param place where it was read; the places of a partition are to come in the order of offsets, and may come again
     */
    public CommentInContext complete(CommentEvent event, Place place) {
        remember(event, place);
        RecentComments recent = recent(place);
        Optional<String> inEvent = event.parent().flatMap(Parent::text);
        Optional<String> inThread = inEvent.isPresent()
                ? Optional.empty()
                : event.parent().flatMap(parent -> recent.text(place, event.threadId(), parent.id()));
        ContextSource source = inEvent.isPresent()
                ? ContextSource.EVENT
                : inThread.isPresent() ? ContextSource.THREAD : ContextSource.ABSENT;
        Optional<String> title = title(event).or(() -> recent.title(place, event.threadId()));
        return new CommentInContext(event, new Comment(event.text(), inEvent.or(() -> inThread), title), source);
    }

    /** Keeps a comment for the replies to it, and nothing more. */
    public void remember(CommentEvent event, Place place) {
        recent(place).add(place, event.threadId(), event.id(), Optional.of(event.text()), title(event));
    }

    /** Notes that a comment is deleted: no later reply finds it. */
    public void delete(String threadId, String id, Place place) {
        recent(place).add(place, threadId, id, Optional.empty(), Optional.empty());
    }

    /** The text of a comment as it is now, whichever partition it lies in; empty if it is deleted or not known. */
    public Optional<String> text(String threadId, String id) {
        return partitions.values().stream()
                .flatMap(recent -> recent.text(threadId, id).stream())
                .findFirst();
    }

    /** The title of a thread as it is now, whichever partition it lies in. */
    public Optional<String> title(String threadId) {
        return partitions.values().stream()
                .flatMap(recent -> recent.title(threadId).stream())
                .findFirst();
    }

    /** Forgets what is too far back for any record of the partition from this offset on. */
    public void settle(int partition, long offset) {
        RecentComments recent = partitions.get(partition);
        if (recent != null) {
            recent.forgetBefore(offset);
        }
    }

    /** Forgets a partition, which now is another worker's. */
    public void drop(int partition) {
        partitions.remove(partition);
    }

    private RecentComments recent(Place place) {
        return partitions.computeIfAbsent(place.partition(), partition -> new RecentComments(limits));
    }

    private static Optional<String> title(CommentEvent event) {
        return event.article().flatMap(Article::title);
    }
}
