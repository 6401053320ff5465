package dev.moot.training.dataset.source;

import org.apache.commons.text.StringEscapeUtils;

/** Character references of HTML that a set left in its texts: an ampersand, a name or number, and a semicolon. */
final class References {

    private References() {}

    /** Puts the characters themselves in their place. */
    static String resolved(String text) {
        return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    }
}
