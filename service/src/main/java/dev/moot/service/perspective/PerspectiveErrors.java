package dev.moot.service.perspective;

import dev.moot.service.http.ErrorFormat;
import dev.moot.service.http.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Errors of the paths that are the Perspective API's, in the form its clients know. */
@Singleton
final class PerspectiveErrors implements ErrorFormat, ExceptionHandler<PerspectiveException, HttpResponse<?>> {

    private static final String PATH = "/v1alpha1/";
    private static final int FORBIDDEN = 403;

    /** A comment that cannot be labelled. */
    private static final int UNPROCESSABLE = 422;

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, PerspectiveException refused) {
        return HttpResponse.badRequest(refused.error()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Override
    public boolean isOf(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    /** The original knows no 401: a key that is missing or wrong is one that has no permission. */
    @Override
    public int status(Problem problem) {
        return switch (problem.status()) {
            case 401 -> FORBIDDEN;
            case UNPROCESSABLE -> 400;
            default -> problem.status();
        };
    }

    @Override
    public Object body(Problem problem, String path, String requestId) {
        int status = status(problem);
        return status == 400
                ? GoogleError.invalid(ErrorType.INVALID_REQUEST, sentence(problem.detail()), Optional.empty())
                : GoogleError.of(status, sentence(problem.detail()), code(status));
    }

    /** The {@code google.rpc.Code} of an HTTP status. */
    private static String code(int status) {
        return switch (status) {
            case FORBIDDEN -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 405 -> "UNIMPLEMENTED";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
        };
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
