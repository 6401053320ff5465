package dev.moot.benchmark.soak;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JVM's log of collections says of the Java heap.
 *
 * @param begin its address
 * @param end the first address behind it
 * @param afterCollection bytes in use after the latest collection; 0 before the first
 */
record HeapLog(long begin, long end, long afterCollection) {

    private static final Pattern HEAP = Pattern.compile("Heap address: 0x([0-9a-f]+), size: (\\d+) MB");
    private static final Pattern COLLECTION = Pattern.compile(" Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

    /** The option by which a JVM writes such a log; {@code %p} in the file's name becomes the number of its process. */
    static String javaOption(String file) {
        return "-Xlog:gc,gc+heap+coops=debug:file=" + file;
    }

    /**
     * Reads the log.
     *
     * @throws IllegalStateException if it does not say where the heap is
     */
    static HeapLog of(List<String> lines) {
        long begin = -1;
        long size = 0;
        long used = 0;
        for (String line : lines) {
            Matcher heap = HEAP.matcher(line);
            Matcher collection = COLLECTION.matcher(line);
            if (heap.find()) {
                begin = Long.parseLong(heap.group(1), 16);
                size = megabytes(heap.group(2));
            } else if (collection.find()) {
                used = megabytes(collection.group(1));
            }
        }
        if (begin < 0) {
            throw new IllegalStateException("the JVM's log does not say where its heap is");
        }
        return new HeapLog(begin, begin + size, used);
    }

    private static long megabytes(String number) {
        return Long.parseLong(number) << 20;
    }
}
