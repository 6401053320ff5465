package dev.moot.service.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Writes the numbers of events. */
public final class Numbers {

    /** The numbers from 0 to 1 in steps of 0.0001, as they are written: making them is most of the work otherwise. */
    private static final String[] DECIMALS = IntStream.rangeClosed(0, 10_000)
            .mapToObj(n -> BigDecimal.valueOf(n, 4).stripTrailingZeros().toPlainString())
            .toArray(String[]::new);

    private Numbers() {}

    /** Writes a score, rounded to four decimals. */
    public static void writeScore(JsonGenerator out, double score) throws IOException {
        out.writeNumber(DECIMALS[(int) Math.round(score * 10_000)]);
    }

    /** Writes the fields {@code begin}, {@code end} and {@code score} of a part of a text. */
    static void writeRange(JsonGenerator out, int begin, int end, double score) throws IOException {
        out.writeNumberField("begin", begin);
        out.writeNumberField("end", end);
        out.writeFieldName("score");
        writeScore(out, score);
    }
}
