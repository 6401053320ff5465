package dev.moot.benchmark.soak;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a process is in the machine's memory.
 *
 * @param all bytes
 * @param within bytes of them in the range that was asked for
 */
record ResidentMemory(long all, long within) {

    private static final Pattern MAPPING = Pattern.compile("^([0-9a-f]+)-[0-9a-f]+ ");
    private static final Pattern RESIDENT = Pattern.compile("^Rss:\\s+(\\d+) kB");

    /** Adds up what {@code /proc/…/smaps} tells of each mapping; a mapping is within if it begins between the addresses. */
    static ResidentMemory of(List<String> smaps, long begin, long end) {
        long all = 0;
        long within = 0;
        boolean inside = false;
        for (String line : smaps) {
            Matcher mapping = MAPPING.matcher(line);
            Matcher resident = RESIDENT.matcher(line);
            if (mapping.find()) {
                long address = Long.parseUnsignedLong(mapping.group(1), 16);
                inside = Long.compareUnsigned(address, begin) >= 0 && Long.compareUnsigned(address, end) < 0;
            } else if (resident.find()) {
                long bytes = Long.parseLong(resident.group(1)) << 10;
                all += bytes;
                within += inside ? bytes : 0;
            }
        }
        return new ResidentMemory(all, within);
    }
}
