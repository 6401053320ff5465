package dev.moot.service.settings;

import java.time.Duration;

/** Checks values of settings. */
final class Setting {

    private Setting() {}

    /** Refuses a value that breaks a rule, in one line that names key, value and rule. */
    static void require(boolean holds, String key, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("'" + key + "' must be " + rule + ", got: '" + value + "'");
        }
    }

    static void requireIn(String key, long value, long least, long most) {
        require(value >= least && value <= most, key, value, "in " + least + " to " + most);
    }

    static void requireIn(String key, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                key,
                readable(value),
                "in " + readable(least) + " to " + readable(most));
    }

    static void requireText(String key, String value) {
        require(!value.isBlank(), key, value, "a text that is not blank");
    }

    private static String readable(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
