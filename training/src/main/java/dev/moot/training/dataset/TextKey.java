package dev.moot.training.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;

/** What makes two texts the same: their letters and digits, in lower case. */
public final class TextKey {

    private TextKey() {}

    /** Keeps letters and digits only, in lower case and in the composed form (NFKC); empty where there are none. */
    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(composed.length());
        composed.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** A number in [0, 1) drawn from the key and a purpose: the same everywhere, unrelated between purposes. */
    public static double draw(String purpose, String key) {
        return (hash(purpose, key) >>> 11) * 0x1.0p-53;
    }

    /** The first 64 bits of SHA-256. */
    public static long hash(String purpose, String key) {
        MessageDigest digest = Checksum.sha256();
        digest.update(purpose.getBytes(UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(key.getBytes(UTF_8))).getLong();
    }
}
