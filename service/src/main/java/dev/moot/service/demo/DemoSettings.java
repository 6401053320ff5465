package dev.moot.service.demo;

import java.util.Optional;

/**
 * How the demo is to be shown.
 *
 * @param stay whether it goes on after the thread until the process is interrupted
 * @param colour whether what it is shown on takes colours
 * @param width columns to fill, 60 to 120
 * @param commentsPerSecond how many comments are posted in a second; empty for as many as possible
 * @param httpPort where the HTTP interface is, 0 for any free port; empty for 8080, or any other if that is taken and the demo
 *     does not stay
 * @param managementPort where health and metrics are served, 0 for any free port; empty for 8081, or any other in the same way
 */
public record DemoSettings(
        boolean stay,
        boolean colour,
        int width,
        Optional<Double> commentsPerSecond,
        Optional<Integer> httpPort,
        Optional<Integer> managementPort) {

    /** The fewest columns it fits in. */
    public static final int NARROWEST = 60;

    /** The most columns that are good to read. */
    public static final int WIDEST = 120;

    private static final double FASTEST = 100_000;
    private static final int HIGHEST_PORT = 65_535;

    public DemoSettings {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("width must be 60 to 120, got: " + width);
        }
        commentsPerSecond.ifPresent(speed -> {
            if (!(speed > 0 && speed <= FASTEST)) {
                throw new IllegalArgumentException("--speed must be above 0 and at most 100000, got: " + speed);
            }
        });
        requirePort("--http-port", httpPort);
        requirePort("--management-port", managementPort);
    }

    private static void requirePort(String option, Optional<Integer> asked) {
        asked.filter(port -> port < 0 || port > HIGHEST_PORT).ifPresent(port -> {
            throw new IllegalArgumentException(option + " must be 0 to 65535, got: " + port);
        });
    }
}
