package dev.moot.training.fetch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Downloads files by HTTP. What a broken connection left behind is continued where it stopped, if the server can do that,
 * both at once (a few attempts) and in a later run.
 *
 * <p>It uses {@link HttpURLConnection} because {@link java.net.http.HttpClient} has no limit on silence in the middle of an
 * answer: a stalled server would hold the program for ever.
 */
final class Download {

    private static final int TOO_MANY = 429;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int ATTEMPTS = 4;

    private final Patience patience;

    Download(Patience patience) {
        this.patience = patience;
    }

    /**
     * How long to wait.
     *
     * @param silence for a connection and for each next piece of the answer
     * @param pause after a failed attempt; twice as long after each further one
     */
    record Patience(Duration silence, Duration pause) {}

    /** Downloads into the file, which may hold a beginning already. */
    void to(Path part, URI address, Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(part.toAbsolutePath().getParent());
        Duration wait = patience.pause();
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

    private void attempt(Path part, URI address, Progress progress) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) patience.silence().toMillis());
        connection.setReadTimeout((int) patience.silence().toMillis());
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        try {
            switch (connection.getResponseCode()) {
                case HttpURLConnection.HTTP_OK -> copy(connection, part, progress, CREATE, TRUNCATE_EXISTING);
                case HttpURLConnection.HTTP_PARTIAL -> copy(connection, part, progress, APPEND);
                case RANGE_NOT_SATISFIABLE -> {
                    // All of it is here, or what is here is not a beginning of it: the checksum will tell.
                }
                default -> refuse(address, connection.getResponseCode());
            }
        } finally {
            connection.disconnect();
        }
    }

    private static void copy(HttpURLConnection connection, Path part, Progress progress, OpenOption... options)
            throws IOException {
        long missing = connection.getContentLengthLong();
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = connection.getInputStream();
                OutputStream file = Files.newOutputStream(part, options)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                file.write(buffer, 0, read);
                progress.advance(read);
                missing -= read;
            }
        }
        if (missing > 0) {
            throw new IOException("the connection broke");
        }
    }

    private static void refuse(URI address, int status) throws IOException {
        String message = "the server answered " + status;
        if (status == TOO_MANY || status >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
            throw new IOException(message);
        }
        throw new Refused(address + ": " + message);
    }

    private static String reason(IOException failure) {
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return "no connection";
        }
        if (failure instanceof SocketTimeoutException) {
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
