package dev.moot.service.stream;

import java.util.Optional;

/**
 * What is noted with an offset when it is committed.
 *
 * @param timestamp of the records that stand there, in milliseconds since 1970
 * @param attempts how many sessions have begun there and not come further; see {@link Attempts}
 */
record Bookmark(long timestamp, int attempts) {

    /** As Kafka keeps it. */
    String metadata() {
        return attempts == 0 ? Long.toString(timestamp) : timestamp + " " + attempts;
    }

    /** Reads it; empty if somebody else's tool has committed the offset. */
    static Optional<Bookmark> read(String metadata) {
        String[] words = metadata.split(" ", 2);
        try {
            return Optional.of(
                    new Bookmark(Long.parseLong(words[0]), words.length == 1 ? 0 : Integer.parseInt(words[1])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
