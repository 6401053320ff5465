package dev.moot.training.dataset.source;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** What is peculiar to texts from Reddit. */
final class Reddit {

    private static final Pattern USER = Pattern.compile("(?<![\\w/])/?u/[\\w-]+");

    private Reddit() {}

    /** Resolves character references and takes user names out. */
    static String clean(String text) {
        return USER.matcher(StringEscapeUtils.unescapeHtml4(text))
                .replaceAll("u/user")
                .strip();
    }

    /** The same without the lines that quote somebody else: an insult in them is not the writer's. */
    static String ownWords(String text) {
        return clean(text)
                .lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Whether nothing is left of the comment: deleted, or overwritten by its writer's privacy script. */
    static boolean isGone(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.isBlank()
                || lower.equals("[removed]")
                || lower.equals("[deleted]")
                || lower.contains("has been overwritten");
    }

    /** Whether a program says that it wrote this. */
    static boolean isBot(String text) {
        return text.toLowerCase(Locale.ROOT).contains("i am a bot");
    }
}
