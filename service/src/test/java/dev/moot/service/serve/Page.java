package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** A page of the service under test, fetched anew each time. */
final class Page {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;

    Page(URI address) {
        this.address = address;
    }

    int status() throws IOException, InterruptedException {
        return fetch().statusCode();
    }

    String body() throws IOException, InterruptedException {
        return fetch().body();
    }

    void await(int status) throws IOException, InterruptedException {
        assertThat(await(page -> page.statusCode() == status).statusCode()).isEqualTo(status);
    }

    void await(String part) throws IOException, InterruptedException {
        assertThat(await(page -> page.body().contains(part)).body()).contains(part);
    }

    private HttpResponse<String> await(Predicate<HttpResponse<String>> condition)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> page = fetch();
        while (!condition.test(page) && System.nanoTime() < deadline) {
            Thread.sleep(50);
            page = fetch();
        }
        return page;
    }

    private HttpResponse<String> fetch() throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
