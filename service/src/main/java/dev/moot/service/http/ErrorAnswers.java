package dev.moot.service.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Answers whatever is refused, by us or by the framework, in the format of its path. What an exception says is not told: it
 * may quote a comment.
 */
@Singleton
final class ErrorAnswers
        implements ErrorResponseProcessor<Object>, ExceptionHandler<RequestException, HttpResponse<?>> {

    private final List<ErrorFormat> formats;

    ErrorAnswers(List<ErrorFormat> formats) {
        this.formats = formats;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, RequestException refused) {
        return answer(
                request,
                refused.problem(),
                HttpResponse.status(refused.problem().status(), ""));
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return answer(context.getRequest(), Problem.of(RequestError.of(response.code())), response);
    }

    private MutableHttpResponse<Object> answer(
            HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        ErrorFormat format = formats.stream()
                .filter(each -> each.isOf(request.getPath()))
                .findFirst()
                .orElseThrow();
        problem.retryAfter()
                .ifPresent(pause -> response.header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()))));
        return response.status(format.status(problem))
                .contentType(format.mediaType())
                .body(format.body(problem, request.getPath(), RequestId.of(request)));
    }
}
