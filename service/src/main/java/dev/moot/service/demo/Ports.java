package dev.moot.service.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * The ports of the demo, found before anything is started that takes time.
 *
 * @param http that of the HTTP interface; 0 for any that is free
 * @param management that of health and metrics; 0 for any that is free
 */
record Ports(int http, int management) {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 8081;

    /**
     * The ports asked for; where nobody asked and nobody stays to look, any others will do.
     *
     * @throws DemoException if one is taken
     */
    static Ports choose(DemoSettings settings) {
        return new Ports(
                choose(settings.httpPort(), HTTP, settings.stay(), "--http-port"),
                choose(settings.managementPort(), MANAGEMENT, settings.stay(), "--management-port"));
    }

    private static int choose(Optional<Integer> asked, int byDefault, boolean stay, String option) {
        int port = asked.orElse(byDefault);
        if (port == 0 || isFree(port)) {
            return port;
        }
        if (asked.isEmpty() && !stay) {
            return 0;
        }
        throw new DemoException("port " + port + " is taken; choose another with " + option);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
