package dev.moot.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/**
 * Answers a body that is not compressed as its {@code Content-Encoding} says: the client's fault, which the framework would take
 * for one of its own and log.
 */
@Singleton
final class BrokenCompression implements ExceptionHandler<DecompressionException, HttpResponse<?>> {

    private final ErrorAnswers answers;

    BrokenCompression(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, DecompressionException broken) {
        return answers.handle(
                request,
                new RequestException(
                        RequestError.INVALID_REQUEST, "the body is not compressed as its Content-Encoding says"));
    }
}
