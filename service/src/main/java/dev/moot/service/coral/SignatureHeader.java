package dev.moot.service.coral;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The header {@code X-Coral-Signature}: one signature for each secret the phase has, such as two while one is replaced. */
final class SignatureHeader {

    static final String NAME = "X-Coral-Signature";

    /** More than Coral sends: each one is compared with each secret. */
    private static final int MOST = 16;

    private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-fA-F]{64})");

    private SignatureHeader() {}

    /** Reads the signatures; leaves out what is none, such as one by another algorithm. */
    static List<byte[]> read(String header) {
        return Arrays.stream(header.split(",", MOST + 1))
                .limit(MOST)
                .map(part -> SIGNATURE.matcher(part.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> HexFormat.of().parseHex(matcher.group(1)))
                .toList();
    }
}
