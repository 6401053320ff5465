package dev.moot.benchmark.soak;

import java.time.Duration;

/**
 * What is done, and for how long.
 *
 * @param maximum how long the service is kept busy to find out what it can do; as long again before that to warm up
 * @param steady how long it then gets {@value #STEADY_PERCENT} % of that
 * @param workerKills how often one of the two instances is killed meanwhile
 * @param brokerKills how often the broker is
 * @param overload how long it gets {@value #OVERLOAD_PERCENT} % in the end
 */
public record SoakPlan(
        Duration maximum, Duration steady, Duration workerKills, Duration brokerKills, Duration overload) {

    public static final int STEADY_PERCENT = 70;
    public static final int OVERLOAD_PERCENT = 300;

    /** Caches and the context of threads fill in the first of them. */
    private static final int WARM_UP_PARTS = 6;

    /** How much of the steady time is not looked at for growth of memory. */
    public Duration warmUp() {
        return steady.dividedBy(WARM_UP_PARTS);
    }

    static int share(double maximum, int percent) {
        return (int) Math.max(1, Math.round(maximum * percent / 100));
    }
}
