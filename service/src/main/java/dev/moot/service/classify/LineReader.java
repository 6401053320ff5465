package dev.moot.service.classify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines as bytes, for what is not UTF-8 must be seen as it is. Lines end with LF or CRLF; a line that is longer than
 * the limit is read to its end but not kept.
 *
 * <p>Not thread-safe.
 */
final class LineReader {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;
    private long bytesRead;

    /**
     * Reads from this stream, which the caller closes.
     *
     * @param maxBytes the longest line that is kept
     */
    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line; empty at the end. What follows the last line end is a line unless it is empty. */
    Optional<Line> next() throws IOException {
        line.reset();
        long length = 0;
        while (true) {
            if (position == limit && !fill()) {
                return length == 0 ? Optional.empty() : Optional.of(line(length, false));
            }
            int end = endOfLine();
            // One byte more than the limit, which may be the CR of a line of just that length.
            int kept = (int) Math.max(0, Math.min(end - position, maxBytes + 1L - length));
            line.write(buffer, position, kept);
            length += end - position;
            position = end;
            if (end < limit) {
                position++;
                return Optional.of(line(length, true));
            }
        }
    }

    /** Whether the next line may have to be waited for. */
    boolean mayBlock() throws IOException {
        return position == limit && in.available() == 0;
    }

    /** How many bytes have been taken from the stream. */
    long bytesRead() {
        return bytesRead;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer);
        position = 0;
        limit = Math.max(0, read);
        bytesRead += limit;
        return read > 0;
    }

    private int endOfLine() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return limit;
    }

    private Line line(long length, boolean ended) {
        byte[] bytes = line.toByteArray();
        long complete = length;
        if (ended && bytes.length == length && length > 0 && bytes[bytes.length - 1] == '\r') {
            complete--;
        }
        return new Line(++number, Arrays.copyOf(bytes, (int) Math.min(complete, maxBytes)), complete);
    }
}
