package dev.moot.service.http;

import io.micronaut.core.order.Ordered;

/** What an error looks like on some paths. The first bean that speaks for a path is asked. */
public interface ErrorFormat extends Ordered {

    /** Whether errors of this path look like this. */
    boolean isOf(String path);

    /** The media type of {@link #body}. */
    String mediaType();

    /**
     * The body of the answer, to be written as JSON.
     *
     * @param problem what is wrong
     * @param path the request's, without its query
     * @param requestId names the request
     */
    Object body(Problem problem, String path, String requestId);

    /** The status of the answer, where it is not the problem's. */
    default int status(Problem problem) {
        return problem.status();
    }
}
