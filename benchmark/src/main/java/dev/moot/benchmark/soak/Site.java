package dev.moot.benchmark.soak;

import dev.moot.benchmark.stream.BrokerProgram;
import dev.moot.benchmark.stream.JavaProcess;
import dev.moot.benchmark.stream.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A broker that keeps its data and two instances of the service, three processes; broker and second instance can be killed.
 *
 * <p>Thread-safe: one is killed and started again at a time.
 */
final class Site implements AutoCloseable {

    private final Path launcher;
    private final Path directory;
    private final int brokerPort = ServiceProcess.freePort();
    private final int victimPort = ServiceProcess.freePort();
    private Optional<JavaProcess> broker = Optional.empty();
    private Optional<ServiceProcess> survivor = Optional.empty();
    private Optional<ServiceProcess> victim = Optional.empty();
    private int workerKills;
    private int brokerKills;
    private boolean closed;

    private Site(Path launcher, Path directory) {
        this.launcher = launcher;
        this.directory = directory;
    }

    /**
     * Starts all three and waits until comments are taken.
     *
     * @param launcher the program {@code moot}
     * @param directory gets the broker's data and logs; no blank in its name
     */
    static Site start(Path launcher, Path directory) {
        Site site = new Site(launcher, directory);
        try {
            site.startBroker();
            site.survivor = Optional.of(site.startInstance(ServiceProcess.freePort()));
            site.startVictim();
            return site;
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private void startBroker() {
        JavaProcess started = JavaProcess.start(
                BrokerProgram.class,
                List.of("-Xmx512m"),
                List.of(directory.resolve("kafka").toString(), String.valueOf(brokerPort)),
                Map.of());
        broker = Optional.of(started);
        started.readLine();
    }

    private void startVictim() {
        victim = Optional.of(startInstance(victimPort));
    }

    private ServiceProcess startInstance(int port) {
        return ServiceProcess.startInstance(
                launcher,
                bootstrapServers(),
                port,
                HeapLog.javaOption(directory.resolve("heap-%p.log").toString()),
                directory.resolve("serve-" + port + ".log"));
    }

    String bootstrapServers() {
        return "localhost:" + brokerPort;
    }

    /** The instance that is never killed. */
    synchronized JavaProcess survivor() {
        return survivor.orElseThrow().process();
    }

    /** Watches the memory of the instance that is never killed. */
    MemoryWatch watchSurvivor() {
        long pid = survivor().pid();
        return new MemoryWatch(pid, directory.resolve("heap-" + pid + ".log"));
    }

    /** Kills the other instance and waits until it takes comments again. */
    synchronized void killWorker() {
        if (!closed) {
            victim.orElseThrow().process().kill();
            workerKills++;
            startVictim();
        }
    }

    /** Kills the broker and waits until it serves again. */
    synchronized void killBroker() {
        if (!closed) {
            broker.orElseThrow().kill();
            brokerKills++;
            startBroker();
        }
    }

    synchronized int workerKills() {
        return workerKills;
    }

    synchronized int brokerKills() {
        return brokerKills;
    }

    /** Stops both instances in order: what they began is committed or given up then. */
    synchronized void stopInstances() {
        victim.ifPresent(ServiceProcess::close);
        survivor.ifPresent(ServiceProcess::close);
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopInstances();
        broker.ifPresent(JavaProcess::close);
    }
}
