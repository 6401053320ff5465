package dev.moot.classifier.law;

/**
 * Something wrong in a file of the knowledge base.
 *
 * @param file the file
 * @param line the line, from 1
 * @param entry the id of the entry, or its number where it has none; blank for the file as a whole
 * @param message what is wrong, naming the field and the rule
 */
public record Problem(String file, int line, String entry, String message) {

    /** On one line, {@code file:line: entry: message}, as compilers do it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (entry.isBlank() ? "" : entry + ": ") + message;
    }
}
