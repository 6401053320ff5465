package dev.moot.benchmark.http;

import java.time.Duration;
import java.util.List;

/**
 * What is done, and for how long.
 *
 * @param warmUp how long the service is kept busy before anything is measured
 * @param each how long each of the measurements takes
 * @param paces requests a second, one measurement each
 * @param idle connections that are open in the last measurement and say nothing
 * @param slow connections that send a byte a second then
 */
public record HttpPlan(Duration warmUp, Duration each, List<Integer> paces, int idle, int slow) {

    /** Requests that are under way while it is found out how many a second the service can answer. */
    public static final int UNDER_WAY = 64;

    /** Of that, the share it gets when it gets too many. */
    public static final int OVERLOAD_PERCENT = 300;

    /** Requests a second beside idle and slow connections, and once more without them. */
    public static final int CROWDED_PACE = 100;

    public HttpPlan {
        paces = List.copyOf(paces);
    }

    /** The one of docs/PERFORMANCE.md. */
    public static HttpPlan usual() {
        return of(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /** The same in another time. */
    public static HttpPlan of(Duration warmUp, Duration each) {
        return new HttpPlan(warmUp, each, List.of(100, 500, 1_000), 2_000, 200);
    }

    static int overload(double maximum) {
        return (int) Math.max(1, Math.round(maximum * OVERLOAD_PERCENT / 100));
    }
}
