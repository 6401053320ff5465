package dev.moot.service.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each request an id, the client's own if it has a usable one, and tells it in the answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestId implements Ordered {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "moot.request.id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    /** The id of a request. */
    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> give(request));
    }

    @RequestFilter
    void before(HttpRequest<?> request) {
        of(request);
    }

    @ResponseFilter
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, of(request));
    }

    private static String give(HttpRequest<?> request) {
        String own = request.getHeaders().get(HEADER);
        String id = own != null && USABLE.matcher(own).matches()
                ? own
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
