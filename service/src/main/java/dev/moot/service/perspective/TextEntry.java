package dev.moot.service.perspective;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.classifier.Comment;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** The text of a comment in a request: the original's {@code TextEntry}. */
final class TextEntry {

    private static final String[] FIELDS = {"text", "type"};
    private static final String HTML = "HTML";

    private TextEntry() {}

    /**
     * Reads the comment of a request.
     *
     * @return its text without markup
     * @throws PerspectiveException if it is empty or too long
     */
    static String comment(Message request) {
        String text = request.message("comment", FIELDS).map(TextEntry::read).orElse("");
        if (isTooLong(text)) {
            throw PerspectiveException.of(ErrorType.COMMENT_TOO_LONG);
        }
        if (isEmpty(text)) {
            throw PerspectiveException.of(ErrorType.COMMENT_EMPTY);
        }
        return text;
    }

    /**
     * Reads what the comment answers. The original ignores it, so clients send all kinds of things: what could not be a
     * comment is left out, and only what is malformed is refused.
     */
    static Optional<String> parent(Message request) {
        Optional<Message> context = request.message("context", "entries", "articleAndParentComment");
        Optional<Message> pair =
                context.flatMap(it -> it.message("articleAndParentComment", "article", "parentComment"));
        List<Message> entries =
                context.map(it -> it.messages("entries", FIELDS)).orElse(List.of());
        if (pair.isPresent() && !entries.isEmpty()) {
            throw PerspectiveException.invalid("Context can have either entries or article_and_parent_comment,"
                    + " but both fields were populated.");
        }
        Optional<Message> unused = pair.flatMap(it -> it.message("article", FIELDS));
        return entries.stream()
                .findFirst()
                .or(() -> pair.flatMap(it -> it.message("parentComment", FIELDS)))
                .map(TextEntry::read)
                .filter(text -> !isTooLong(text) && !isEmpty(text));
    }

    private static String read(Message entry) {
        boolean markup =
                entry.constant("type", "PLAIN_TEXT", HTML).map(HTML::equals).orElse(false);
        String text = entry.string("text").orElse("");
        // What is too long is not used: it need not be parsed.
        return markup && !isTooLong(text) ? Jsoup.parseBodyFragment(text).text() : text;
    }

    private static boolean isTooLong(String text) {
        return text.length() > Comment.MAX_TEXT_BYTES / 3 && text.getBytes(UTF_8).length > Comment.MAX_TEXT_BYTES;
    }

    /** Whether there is nothing to be seen. */
    private static boolean isEmpty(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
