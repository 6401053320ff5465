package dev.moot.service.classify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void endsLinesWithLfOrCrlf() throws IOException {
        assertThat(lines("a\r\nb\n\r\n\nc\rd\n")).containsExactly("a", "b", "", "", "c\rd");
    }

    @Test
    void readsLastLineWithoutEnd() throws IOException {
        assertThat(lines("a\nb")).containsExactly("a", "b");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).containsExactly("");
    }

    @Test
    void keepsLineOfExactlyTheLimitWhateverItsEnd() throws IOException {
        for (String end : List.of("", "\n", "\r\n")) {
            Line line = new LineReader(stream("abcd" + end), 4).next().orElseThrow();

            assertThat(line.isCut()).isFalse();
            assertThat(line.bytes()).isEqualTo("abcd".getBytes(ISO_8859_1));
        }
    }

    @Test
    void skipsOverlongLineToItsEnd() throws IOException {
        LineReader reader = new LineReader(stream("abcde\nf"), 4);

        Line cut = reader.next().orElseThrow();
        Line after = reader.next().orElseThrow();

        assertThat(cut.isCut()).isTrue();
        assertThat(cut.length()).isEqualTo(5);
        assertThat(after.isCut()).isFalse();
        assertThat(after.bytes()).isEqualTo(new byte[] {'f'});
        assertThat(after.number()).isEqualTo(2);
    }

    @Test
    void keepsNoMoreOfAnEndlessLineThanTheLimit() throws IOException {
        long length = 300_000_000L;
        LineReader reader = new LineReader(new Repeated(length), 1 << 20);

        Line line = reader.next().orElseThrow();

        assertThat(line.isCut()).isTrue();
        assertThat(line.length()).isEqualTo(length);
        assertThat(line.bytes()).hasSize(1 << 20);
        assertThat(reader.next()).isEmpty();
    }

    @Property
    void readsTheSameLinesInPiecesOfAnySize(
            @ForAll @StringLength(max = 60) @CharRange(from = '\n', to = '\r') String text,
            @ForAll @IntRange(min = 1, max = 7) int piece)
            throws IOException {
        assertThat(lines(new Pieces(stream(text), piece))).isEqualTo(lines(text));
    }

    private static List<String> lines(String text) throws IOException {
        return lines(stream(text));
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineReader reader = new LineReader(in, 1000);
        List<String> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            assertThat(line.get().number()).isEqualTo(lines.size() + 1);
            lines.add(new String(line.get().bytes(), ISO_8859_1));
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    /** Gives a few bytes at a time, as a slow pipe does. */
    private static final class Pieces extends InputStream {

        private final InputStream in;
        private final int size;

        Pieces(InputStream in, int size) {
            this.in = in;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(size, length));
        }
    }

    /** A line that ends only with the stream. */
    private static final class Repeated extends InputStream {

        private long left;

        Repeated(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
