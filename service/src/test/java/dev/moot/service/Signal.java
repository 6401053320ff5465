package dev.moot.service;

import java.io.IOException;

/** A signal of Unix that Java cannot send. */
public enum Signal {
    /** Stops a process in its tracks; it cannot refuse. */
    STOP,
    /** Lets a stopped process go on. */
    CONT,
    /** Crashes a JVM as a fault of native code does. */
    SEGV;

    /** Sends it, and waits until it is sent. */
    public void send(Process process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name() + " failed");
        }
    }
}
