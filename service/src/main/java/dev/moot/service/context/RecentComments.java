package dev.moot.service.context;

import dev.moot.service.settings.ContextSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest comments of one partition.
 *
 * <p>What is found for a comment depends on nothing but the records before it: those at most so many offsets, so many
 * characters and so long back. So a partition that is read a second time, from far enough back, gets the same labels as the
 * first time, whoever reads it.
 *
 * <p>Not thread-safe.
 */
final class RecentComments {

    private record Key(String threadId, String id) {}

    /**
     * A record and where it stands among the characters of all.
     *
     * @param before how many there are before it
     * @param after the same with its own
     */
    private record Mark(Key key, long before, long after) {}

    /**
     * What a record says.
     *
     * @param value the text or title; empty if the comment is deleted
     */
    private record Version(Place place, Optional<String> value) {}

    private final ContextSettings limits;
    private final TreeMap<Long, Mark> records = new TreeMap<>();
    private final Map<Key, Deque<Version>> texts = new HashMap<>();
    private final Map<String, Deque<Version>> titles = new HashMap<>();
    private final Set<Key> changedTexts = new HashSet<>();
    private final Set<String> changedTitles = new HashSet<>();

    RecentComments(ContextSettings limits) {
        this.limits = limits;
    }

    /** The text of a comment as it was before this place. */
    Optional<String> text(Place place, String threadId, String id) {
        return newest(texts.get(new Key(threadId, id)), place);
    }

    /** The title of a thread as it was before this place. */
    Optional<String> title(Place place, String threadId) {
        return newest(titles.get(threadId), place);
    }

    /** The text of a comment as it is now. */
    Optional<String> text(String threadId, String id) {
        return newest(texts.get(new Key(threadId, id)));
    }

    /** The title of a thread as it is now. */
    Optional<String> title(String threadId) {
        return newest(titles.get(threadId));
    }

    private static Optional<String> newest(@Nullable Deque<Version> versions) {
        return versions == null ? Optional.empty() : versions.getLast().value();
    }

    private Optional<String> newest(Deque<Version> versions, Place place) {
        if (versions == null) {
            return Optional.empty();
        }
        for (Iterator<Version> newestFirst = versions.descendingIterator(); newestFirst.hasNext(); ) {
            Version version = newestFirst.next();
            if (version.place().offset() < place.offset()) {
                return isFound(version.place(), place) ? version.value() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isFound(Place place, Place from) {
        return isNear(place.offset(), from.offset())
                && from.timestamp() - place.timestamp() <= limits.window().toMillis();
    }

    private boolean isNear(long offset, long from) {
        Mark mark = records.get(offset);
        Map.Entry<Long, Mark> last = records.lowerEntry(from);
        return mark != null
                && last != null
                && offset >= from - limits.comments()
                && last.getValue().after() - mark.before() <= limits.characters();
    }

    /**
     * Adds what a record says of a comment; one that is there already is left as it is.
     *
     * @param text the comment's text; empty if it is deleted
     * @param title the title of its thread, where it gives one
     */
    void add(Place place, String threadId, String id, Optional<String> text, Optional<String> title) {
        Map.Entry<Long, Mark> last = records.lastEntry();
        if (last != null && last.getKey() >= place.offset()) {
            return;
        }
        Key key = new Key(threadId, id);
        long before = last == null ? 0 : last.getValue().after();
        long characters = (long) threadId.length() + id.length() + length(text) + length(title);
        records.put(place.offset(), new Mark(key, before, before + characters));
        add(texts, key, new Version(place, text), changedTexts);
        if (title.isPresent()) {
            add(titles, threadId, new Version(place, title), changedTitles);
        }
    }

    private static <K> void add(Map<K, Deque<Version>> index, K key, Version version, Set<K> changed) {
        Deque<Version> versions = index.computeIfAbsent(key, same -> new ArrayDeque<>(1));
        if (!versions.isEmpty()) {
            changed.add(key);
        }
        versions.add(version);
    }

    private static int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }

    /** Forgets what no record from this offset on can find: what is too far back, and what was edited or deleted. */
    void forgetBefore(long offset) {
        while (!records.isEmpty() && records.firstKey() < offset && !isNear(records.firstKey(), offset)) {
            Map.Entry<Long, Mark> first = records.pollFirstEntry();
            Key key = first.getValue().key();
            drop(texts, key, first.getKey() + 1);
            drop(titles, key.threadId(), first.getKey() + 1);
        }
        keepLast(texts, changedTexts, offset);
        keepLast(titles, changedTitles, offset);
    }

    private static <K> void keepLast(Map<K, Deque<Version>> index, Set<K> changed, long offset) {
        for (K key : changed) {
            Optional.ofNullable(index.get(key)).stream()
                    .flatMap(Deque::stream)
                    .mapToLong(version -> version.place().offset())
                    .filter(each -> each < offset)
                    .max()
                    .ifPresent(last -> drop(index, key, last));
        }
        changed.clear();
    }

    private static <K> void drop(Map<K, Deque<Version>> index, K key, long before) {
        index.computeIfPresent(key, (same, versions) -> {
            versions.removeIf(version -> version.place().offset() < before);
            return versions.isEmpty() ? null : versions;
        });
    }
}
