package dev.moot.benchmark.http;

import com.sun.management.OperatingSystemMXBean;
import dev.moot.benchmark.stream.Pace;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends requests to the service and takes down what comes back. */
final class HttpTraffic {

    /** How long answers are waited for when all requests are sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ACCEPTED = 200;

    private final InetSocketAddress server;
    private final List<byte[]> requests;
    private final Supplier<Duration> serviceTime;
    private int next;

    /**
     * Prepares it.
     *
     * @param bodies are sent by turns
     * @param serviceTime tells the processor time the service has used so far
     */
    HttpTraffic(InetSocketAddress server, List<byte[]> bodies, Supplier<Duration> serviceTime) {
        this.server = server;
        this.requests = bodies.stream().map(AnalyzeRequests::withHead).toList();
        this.serviceTime = serviceTime;
    }

    /**
     * Sends requests at an even pace and times each from the moment it was due, whether or not it could be sent then, so that
     * a stall cannot hide itself.
     */
    HttpLoad pace(int perSecond, Duration time) {
        Tally tally = new Tally();
        int count = Pace.count(perSecond, time);
        HttpLoad.Processors processors;
        LoadClient client = new LoadClient(server, tally::add);
        try (client) {
            Usage before = usage();
            Pace pace = new Pace(0, before.moment(), perSecond);
            for (int number = 0; number < count; number++) {
                long due = pace.await(number);
                send(client, due);
            }
            processors = usage().since(before);
            client.awaitAnswers(PATIENCE);
        }
        return new HttpLoad(
                perSecond,
                new HttpLoad.Counts(
                        count, tally.accepted().size(), tally.refused().size(), tally.others()),
                Times.of(tally.accepted()),
                Times.of(tally.refused()),
                client.mostConnections(),
                processors);
    }

    /**
     * Sends a request for each answer, so that so many are always under way.
     *
     * @return answers of status 200 a second
     */
    double keepBusy(int underWay, Duration time) {
        Semaphore free = new Semaphore(underWay);
        AtomicInteger accepted = new AtomicInteger();
        try (LoadClient client = new LoadClient(server, (status, nanoseconds) -> {
            if (status == ACCEPTED) {
                accepted.incrementAndGet();
            }
            free.release();
        })) {
            long begin = System.nanoTime();
            long left = time.toNanos();
            while (left > 0) {
                if (free.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                    send(client, System.nanoTime());
                }
                left = begin + time.toNanos() - System.nanoTime();
            }
            double perSecond = accepted.get() / ((System.nanoTime() - begin) / 1e9);
            client.awaitAnswers(PATIENCE);
            return perSecond;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void send(LoadClient client, long due) {
        client.send(requests.get(next), due);
        next = (next + 1) % requests.size();
    }

    private Usage usage() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return new Usage(System.nanoTime(), serviceTime.get().toNanos(), own);
    }

    /** All in nanoseconds. */
    private record Usage(long moment, long service, long own) {
        HttpLoad.Processors since(Usage before) {
            double time = moment - before.moment;
            return new HttpLoad.Processors((service - before.service) / time, (own - before.own) / time);
        }
    }
}
