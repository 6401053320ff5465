package dev.moot.training.dataset.source;

import java.util.regex.Pattern;

/** User names written as {@code @name}. */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile("(?<!\\w)@\\w+");

    private Mentions() {}

    /** Puts {@code @user} in place of every name: who is meant must neither be kept nor learnt. */
    static String anonymous(String text) {
        return MENTION.matcher(text).replaceAll("@user");
    }
}
