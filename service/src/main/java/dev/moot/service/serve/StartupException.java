package dev.moot.service.serve;

/** The service cannot start. The message is one line for the operator. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean wrongSetting;

    private StartupException(String message, boolean wrongSetting) {
        super(message);
        this.wrongSetting = wrongSetting;
    }

    /** A setting has a value it cannot have; the message names key, value and rule. */
    static StartupException wrongSetting(String message) {
        return new StartupException(message, true);
    }

    /** Something that is needed is not there. */
    static StartupException failure(String message) {
        return new StartupException(message, false);
    }

    /** Whether it is a setting that is wrong, rather than something outside. */
    public boolean isWrongSetting() {
        return wrongSetting;
    }
}
