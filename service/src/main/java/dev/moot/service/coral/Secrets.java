package dev.moot.service.coral;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.settings.CoralSettings;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signing secrets of the phase.
 *
 * <p>Thread-safe.
 */
@Singleton
final class Secrets {

    private static final String HMAC = "HmacSHA256";

    /** Keeps an id apart from a signature, which would let whoever reads it pass for Coral. */
    private static final byte[] ID = "moot.comment/1 id\n".getBytes(UTF_8);

    private static final int ID_BYTES = 16;

    private final List<SecretKeySpec> keys;

    Secrets(CoralSettings settings) {
        this.keys = settings.signingSecrets().stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), HMAC))
                .toList();
    }

    boolean areThereAny() {
        return !keys.isEmpty();
    }

    /** Whether one of the signatures is that of this body by one of the secrets. All are compared, each in constant time. */
    boolean signed(byte[] body, List<byte[]> signatures) {
        boolean signed = false;
        for (SecretKeySpec key : keys) {
            byte[] right = hmac(key, body);
            for (byte[] given : signatures) {
                signed |= MessageDigest.isEqual(right, given);
            }
        }
        return signed;
    }

    /**
     * Makes an id of a request: the same for the same request, and of no use to somebody who guesses who its author is.
     *
     * @throws IllegalStateException if there is no secret
     */
    String id(byte[] body) {
        SecretKeySpec first = keys.stream().findFirst().orElseThrow(() -> new IllegalStateException("no secret"));
        return HexFormat.of().formatHex(hmac(first, ID, body), 0, ID_BYTES);
    }

    private static byte[] hmac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
