package dev.moot.service.context;

import dev.moot.service.settings.ContextSettings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The comments of one partition that were posted or answered last, up to a number and an amount of text; those nobody
 * answered for longest are forgotten first.
 *
 * <p>Each is kept with its offset, and found only for a comment behind it. So a partition that is read a second time gets
 * the same labels as the first time, although its later comments are known by then.
 *
 * <p>Not thread-safe.
 */
final class RecentComments {

    private record Key(String threadId, String id) {}

    private record Kept(String text, long offset) {}

    private final ContextSettings limits;
    private final Map<Key, Kept> comments = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    RecentComments(ContextSettings limits) {
        this.limits = limits;
    }

    /** The text kept under this id, if it stands before the offset. */
    Optional<String> before(long offset, String threadId, String id) {
        return Optional.ofNullable(comments.get(new Key(threadId, id)))
                .filter(kept -> kept.offset() < offset)
                .map(Kept::text);
    }

    void add(String threadId, String id, String text, long offset) {
        Key key = new Key(threadId, id);
        Kept earlier = comments.remove(key);
        if (earlier != null) {
            characters -= weight(key, earlier);
        }
        Kept kept = new Kept(text, offset);
        comments.put(key, kept);
        characters += weight(key, kept);
        forget();
    }

    private void forget() {
        Iterator<Map.Entry<Key, Kept>> longestUnused = comments.entrySet().iterator();
        while (comments.size() > limits.comments() || characters > limits.characters()) {
            Map.Entry<Key, Kept> entry = longestUnused.next();
            characters -= weight(entry.getKey(), entry.getValue());
            longestUnused.remove();
        }
    }

    private static int weight(Key key, Kept kept) {
        return key.threadId().length() + key.id().length() + kept.text().length();
    }
}
