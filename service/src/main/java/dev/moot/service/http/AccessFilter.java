package dev.moot.service.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.Optional;

/** Lets a request through whose key is good for it, and not more often than the key allows. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {

    private static final String GOOGLE_HEADER = "X-Goog-Api-Key";
    private static final String QUERY = "key";
    private static final String BEARER = "Bearer ";

    private final Keys keys;

    AccessFilter(Keys keys) {
        this.keys = keys;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    /**
     * Checks a request.
     *
     * @throws RequestException if it is not let through
     */
    @RequestFilter
    void check(HttpRequest<?> request) {
        Optional<Scope> scope = RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(Access.class, Scope.class));
        if (scope.isPresent() && keys.areRequired()) {
            check(request, scope.get());
        }
    }

    private void check(HttpRequest<?> request, Scope scope) {
        Key key = given(request)
                .flatMap(keys::find)
                .orElseThrow(() -> new RequestException(
                        RequestError.UNAUTHENTICATED,
                        "a key is needed: in ?key=, X-Goog-Api-Key or Authorization: Bearer"));
        if (!key.allows(scope)) {
            throw new RequestException(
                    RequestError.FORBIDDEN, "the key '" + key.name() + "' has not the scope " + scope.code());
        }
        Optional<Duration> pause = key.take();
        if (pause.isPresent()) {
            throw new RequestException(Problem.of(RequestError.RATE_LIMITED).retryAfter(pause.get()));
        }
        Caller.set(request, key.name());
    }

    private static Optional<String> given(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return Optional.ofNullable(headers.get(GOOGLE_HEADER))
                .or(() -> Optional.ofNullable(headers.get(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.startsWith(BEARER))
                        .map(value -> value.substring(BEARER.length()).strip()))
                .or(() -> request.getParameters().getFirst(QUERY));
    }
}
