package dev.moot.service.serve;

/** An exception on one line. */
final class OneLine {

    private OneLine() {}

    static String of(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
