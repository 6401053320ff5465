package dev.moot.training.dataset.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is peculiar to texts from Reddit. */
final class Reddit {

    private static final Pattern USER = Pattern.compile("(?<![\\w/])/?u/[\\w-]+");

    /** What the first byte of a curly quote or of a lost character became. */
    private static final Pattern MISREAD = Pattern.compile("[‚√ÔƒÎ]");

    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final String LOST = "\uFFFD";

    private Reddit() {}

    /** Resolves character references and takes user names out. */
    static String clean(String text) {
        return USER.matcher(References.resolved(text)).replaceAll("u/user").strip();
    }

    /** Repairs a text in UTF-8 that was once read as Mac Roman; any other text stays as it is. */
    static String repaired(String text) {
        if (!MISREAD.matcher(text).find()) {
            return text;
        }
        try {
            ByteBuffer bytes = MAC.newEncoder().encode(CharBuffer.wrap(text));
            return UTF_8.newDecoder().decode(bytes).toString().replace(LOST, "");
        } catch (CharacterCodingException e) {
            return text;
        }
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
