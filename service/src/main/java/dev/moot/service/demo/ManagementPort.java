package dev.moot.service.demo;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds a port for health and metrics before anything is started that takes time. */
final class ManagementPort {

    private static final int DEFAULT = 8081;

    private ManagementPort() {}

    /**
     * The port asked for; where nobody asked and nobody stays to look, any other will do.
     *
     * @return the port, or 0 for any that is free
     * @throws DemoException if it is taken
     */
    static int choose(DemoSettings settings) {
        int port = settings.managementPort().orElse(DEFAULT);
        if (port == 0 || isFree(port)) {
            return port;
        }
        if (settings.managementPort().isEmpty() && !settings.stay()) {
            return 0;
        }
        throw new DemoException("port " + port + " is taken; choose another with --management-port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
