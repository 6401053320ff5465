package dev.moot.benchmark.soak;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the memory of a process changes, in bytes.
 *
 * @param readings how often it was read
 * @param resident all its memory
 * @param heap what is left in the Java heap after a collection
 * @param outside all but the Java heap
 * @param mostResident the most it ever had, the time before and after these readings included
 */
public record MemoryTrends(int readings, Trend resident, Trend heap, Trend outside, long mostResident) {

    /**
     * Makes them of readings in their order.
     *
     * @param warmUp readings before this are left out
     */
    static MemoryTrends of(List<MemoryReading> readings, Duration warmUp, long mostResident) {
        List<MemoryReading> warm = readings.stream()
                .filter(reading -> reading.at().compareTo(warmUp) >= 0)
                .toList();
        return new MemoryTrends(
                warm.size(),
                trend(warm, MemoryReading::resident),
                trend(warm, MemoryReading::heap),
                trend(warm, MemoryReading::outside),
                mostResident);
    }

    private static Trend trend(List<MemoryReading> readings, ToDoubleFunction<MemoryReading> value) {
        return Trend.of(readings.stream()
                .map(reading -> new Trend.Point(reading.at().toMillis() / 1e3, value.applyAsDouble(reading)))
                .toList());
    }
}
