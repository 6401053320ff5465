package dev.moot.service.classify;

/** A line of the input. */
final class Line {

    private final long number;
    private final byte[] bytes;
    private final long length;

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param bytes its bytes without the line's end, which are not copied; those of an over-long line only in part
     * @param length how many bytes it really has
     */
    Line(long number, byte[] bytes, long length) {
        this.number = number;
        this.bytes = bytes;
        this.length = length;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    long length() {
        return length;
    }

    /** Whether the line was too long to be kept. */
    boolean isCut() {
        return length > bytes.length;
    }
}
