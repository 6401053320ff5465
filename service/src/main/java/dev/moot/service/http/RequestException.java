package dev.moot.service.http;

/** A request is refused. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Refuses a request. */
    public RequestException(Problem problem) {
        // It is an answer, not a fault: nobody reads where it was thrown.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Refuses a request. */
    public RequestException(RequestError error, String detail) {
        this(Problem.of(error, detail));
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }
}
