package dev.moot.training.fetch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Downloads files by HTTP. What a broken connection left behind is continued where it stopped, if the server can do that,
 * both at once (a few attempts) and in a later run.
 *
 * <p>Safe for use by several threads, as long as they write different files.
 */
final class Download {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration RESPONSE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Duration pause;

    /** Waits this long after a failed attempt, and twice as long after each further one. */
    Download(Duration pause) {
        this.pause = pause;
    }

    /** Downloads into the file, which may hold a beginning already. */
    void to(Path part, URI address, Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(part.toAbsolutePath().getParent());
        Duration wait = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(part, address, progress);
                return;
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(address + ": " + reason(e), e);
                }
                Thread.sleep(wait.toMillis());
                wait = wait.multipliedBy(2);
            }
        }
    }

    private void attempt(Path part, URI address, Progress progress) throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(RESPONSE);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case OK -> copy(body, Files.newOutputStream(part, CREATE, TRUNCATE_EXISTING), progress);
                case PARTIAL -> copy(body, Files.newOutputStream(part, APPEND), progress);
                case RANGE_NOT_SATISFIABLE -> {
                    // All of it is here, or what is here is not a beginning of it: the checksum will tell.
                }
                default -> refuse(address, response.statusCode());
            }
        }
    }

    private static void copy(InputStream body, OutputStream file, Progress progress) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (file) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                file.write(buffer, 0, read);
                progress.advance(read);
            }
        }
    }

    private static void refuse(URI address, int status) throws IOException {
        String message = address + ": the server answered " + status;
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            throw new IOException("the server answered " + status);
        }
        throw new Refused(message);
    }

    private static String reason(IOException failure) {
        if (failure instanceof ConnectException) {
            return "no connection";
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        return String.valueOf(failure.getMessage());
    }

    /** The server will not give this file, however often it is asked. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
