package dev.moot.service.command;

/** A command cannot go on; the message is the one line the user is told. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is wrong, naming file or value
     */
    public CommandFailure(String message) {
        super(message);
    }
}
