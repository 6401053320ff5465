package dev.moot.service.http;

import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Errors as problem details, on every path that has no format of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@Singleton
final class ProblemFormat implements ErrorFormat {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public boolean isOf(String path) {
        return true;
    }

    @Override
    public String mediaType() {
        return "application/problem+json";
    }

    @Override
    public Object body(Problem problem, String path, String requestId) {
        Map<String, Object> body = problem.fields();
        body.put("requestId", requestId);
        return body;
    }
}
