package dev.moot.service.log;

import java.util.Locale;

/** What a log line looks like. */
public enum LogFormat {

    /** {@code key=value}, as {@link KeyValueEncoder} writes it. */
    KEYVALUE,

    /** One JSON object with the same keys. */
    JSON;

    /** The environment variable and system property that logback.xml asks. */
    private static final String PROPERTY = "MOOT_LOG_FORMAT";

    /** Has all lines look like this; to be called before anything is logged. */
    public void use() {
        System.setProperty(PROPERTY, toString());
    }

    /** The name by which it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
