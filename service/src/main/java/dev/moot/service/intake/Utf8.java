package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Reads bytes that claim to be UTF-8, and says where they are not. */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /** Decodes UTF-8 without NUL; a byte order mark at the beginning is dropped. */
    static String decode(byte[] bytes) throws RefusedException {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkMalformed(bytes);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new RefusedException(ErrorCode.NUL_CHARACTER, "a NUL byte at character " + nul);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Returns how many bytes of UTF-8 the text takes; a lone surrogate counts as three. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                length += 4;
                i++;
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Tells a replacement character that was written from one that stands for malformed bytes. */
    private static void checkMalformed(byte[] bytes) throws RefusedException {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            throw isSurrogate(bytes, at)
                    ? new RefusedException(ErrorCode.LONE_SURROGATE, "a surrogate at byte " + at)
                    : new RefusedException(ErrorCode.INVALID_UTF8, "no UTF-8 from byte " + at + " on");
        }
    }

    /** Whether the bytes are those UTF-8 would give a surrogate, were that allowed: ED A0..BF. */
    private static boolean isSurrogate(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xED && at + 1 < bytes.length && (bytes[at + 1] & 0xE0) == 0xA0;
    }
}
