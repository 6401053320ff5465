package dev.moot.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of what names a request or a key. */
public final class Hashes {

    private static final int BYTES_OF_ID = 16;

    private Hashes() {}

    /** The SHA-256 of these bytes in hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 32 hexadecimal digits that are made of these texts and of nothing else. */
    public static String id(String... texts) {
        return HexFormat.of().formatHex(sha256(String.join("\0", texts).getBytes(UTF_8)), 0, BYTES_OF_ID);
    }
}
