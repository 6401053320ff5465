package dev.moot.service.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/** Keeps health and metrics off the port of the HTTP interface, and that off theirs: both servers have the same routes. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ListenerFilter implements Ordered {

    private static final String OURS = "dev.moot.";

    private final ApiServer api;

    ListenerFilter(ApiServer api) {
        this.api = api;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /**
     * Checks where a request came in.
     *
     * @throws RequestException if there is no such path on that port
     */
    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean onOtherPort = RouteAttributes.getRouteMatch(request)
                .map(route ->
                        route.getRouteInfo().getDeclaringType().getName().startsWith(OURS) != api.received(request))
                .orElse(false);
        if (onOtherPort) {
            throw new RequestException(Problem.of(RequestError.NOT_FOUND));
        }
    }
}
