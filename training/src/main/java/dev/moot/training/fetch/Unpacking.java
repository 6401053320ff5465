package dev.moot.training.fetch;

/** What has to be taken out of a source. */
public sealed interface Unpacking {

    /** Nothing: the source is the file. */
    record None() implements Unpacking {}

    /**
     * One member of a zip archive.
     *
     * @param member its name in the archive
     */
    record ZipMember(String member) implements Unpacking {}

    /** The last two comments of each debate in a tar archive of threads. */
    record Threads() implements Unpacking {}

    /** Reads {@code -}, {@code zip:MEMBER} or {@code threads}. */
    static Unpacking parse(String text) {
        if (text.startsWith("zip:")) {
            return new ZipMember(text.substring("zip:".length()));
        }
        return switch (text) {
            case "-" -> new None();
            case "threads" -> new Threads();
            default -> throw new IllegalArgumentException("unpacking is '-', 'zip:MEMBER' or 'threads', got: " + text);
        };
    }
}
