package dev.moot.training.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves files and ranges of them. Of a path with "breaks" the first request gets one half; a path with "stalls" gets
 * nothing.
 */
final class FileServer implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    void serve(String path, String content) {
        serve(path, content.getBytes(UTF_8));
    }

    void serve(String path, byte[] content) {
        served.put("/" + path, content);
    }

    /** The range of each request so far, or "whole". */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                .orElse("whole");
        requests.add(range);
        if (path.contains("stalls")) {
            awaitEnd();
        }
        Optional<byte[]> content = Optional.ofNullable(served.get(path));
        int from = range.equals("whole") ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (content.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else if (from >= content.get().length) {
            exchange.sendResponseHeaders(416, -1);
        } else {
            boolean breaks = path.contains("breaks") && requests.size() == 1;
            send(exchange, content.get(), from, breaks);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] content, int from, boolean breaks) throws IOException {
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        int until = breaks ? content.length / 2 : content.length;
        exchange.getResponseBody().write(content, from, until - from);
        exchange.getResponseBody().flush();
        if (breaks) {
            throw new IOException("the server ends the connection when a handler fails");
        }
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        handlers.shutdownNow();
    }
}
