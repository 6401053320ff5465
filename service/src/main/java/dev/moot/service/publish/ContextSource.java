package dev.moot.service.publish;

/** Where the parent's text came from. */
public enum ContextSource {
    /** The event carried it. */
    EVENT("event"),
    /** It was found among the thread's recent comments. */
    THREAD("thread"),
    /** The comment answers none, or the parent's text is not known. */
    ABSENT("absent");

    private final String code;

    ContextSource(String code) {
        this.code = code;
    }

    /** Returns the name it has in the event. */
    public String code() {
        return code;
    }
}
