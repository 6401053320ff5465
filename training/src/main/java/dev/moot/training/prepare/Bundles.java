package dev.moot.training.prepare;

import java.util.HashMap;
import java.util.Map;

/** What must stay together: keys joined directly or through others form one bundle, whose name is its smallest key. */
final class Bundles {

    /** Union-find: each key points towards its bundle's smallest key. */
    private final Map<String, String> smaller = new HashMap<>();

    /** Puts the bundles of both keys together. */
    void join(String one, String other) {
        String a = name(one);
        String b = name(other);
        if (a.compareTo(b) < 0) {
            smaller.put(b, a);
        } else {
            smaller.put(a, b);
        }
    }

    /** Returns the smallest key of this one's bundle; the key itself if it was never joined to another. */
    String name(String key) {
        String at = key;
        for (String next = smaller.getOrDefault(at, at); !next.equals(at); next = smaller.getOrDefault(at, at)) {
            smaller.put(at, smaller.getOrDefault(next, next));
            at = next;
        }
        return at;
    }
}
