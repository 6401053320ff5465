package dev.moot.service.serve;

/** The service cannot start. The message is one line for the operator. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is wrong, where, and what to do
     */
    public StartupException(String message) {
        super(message);
    }
}
