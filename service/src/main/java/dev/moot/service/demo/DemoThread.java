package dev.moot.service.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.intake.CommentDecoder;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The comments of the demo, in the order they were posted: readers of two articles argue over whether a state may refuse
 * to help enforce federal immigration law.
 */
final class DemoThread {

    private static final String RESOURCE = "thread.jsonl";

    /**
     * A comment and the event it arrives as.
     *
     * @param comment the comment
     * @param event the {@code moot.comment/1} event
     */
    record Post(CommentEvent comment, String event) {}

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    private DemoThread(Iterable<String> events) {
        CommentDecoder decoder = new CommentDecoder();
        for (String event : events) {
            Intake intake = decoder.decode(event.getBytes(UTF_8));
            if (!(intake instanceof Intake.Accepted accepted)) {
                throw new IllegalStateException(RESOURCE + " holds an event that is refused: " + intake);
            }
            CommentEvent comment = accepted.comment();
            posts.put(comment.id(), new Post(comment, event));
            comment.article()
                    .flatMap(CommentEvent.Article::title)
                    .ifPresent(title -> titles.putIfAbsent(comment.threadId(), title));
        }
    }

    static DemoThread load() {
        try (InputStream in = DemoThread.class.getResourceAsStream(RESOURCE)) {
            return new DemoThread(new String(in.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts.values());
    }

    /** How many articles the comments stand under. */
    int articles() {
        return titles.size();
    }

    /** Finds a comment by its id; empty if it is none of this thread. */
    Optional<CommentEvent> comment(String id) {
        return Optional.ofNullable(posts.get(id)).map(Post::comment);
    }

    /** Finds the id of the comment that goes in as this event; empty if none does. */
    Optional<String> idOf(String event) {
        return posts.values().stream()
                .filter(post -> post.event().equals(event))
                .map(post -> post.comment().id())
                .findFirst();
    }

    /** The title of the article a thread of comments stands under. */
    String title(String threadId) {
        return titles.getOrDefault(threadId, threadId);
    }

    /** The comment that this one answers. */
    Optional<CommentEvent> parent(CommentEvent comment) {
        return comment.parent().flatMap(parent -> comment(parent.id()));
    }

    /** How many comments stand above this one: 0 for one that answers none. */
    int depth(CommentEvent comment) {
        return parent(comment).map(parent -> 1 + depth(parent)).orElse(0);
    }
}
