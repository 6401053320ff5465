package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;
import static dev.moot.service.settings.Setting.requireText;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How the workers work: {@code moot.stream.*}.
 *
 * @param group the consumer group that all instances share
 * @param workers threads of this instance; 0 for one per processor
 * @param batchSize the most comments the classifier gets at once
 * @param commitInterval how long small polls are gathered, and a transaction stays open, before it is committed
 * @param transactionTimeout after which the broker aborts the transaction of a worker that has died
 * @param staticMembership whether a worker keeps its place in the group, and so its partitions, over a restart
 * @param retry how a worker repeats what failed
 * @param stopTimeout how long a worker may take to finish its transaction at the end
 */
@ConfigurationProperties("moot.stream")
public record StreamSettings(
        String group,
        int workers,
        int batchSize,
        Duration commitInterval,
        Duration transactionTimeout,
        boolean staticMembership,
        Retry retry,
        Duration stopTimeout) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public StreamSettings {
        requireText("moot.stream.group", group);
        requireIn("moot.stream.workers", workers, 0, 256);
        requireIn("moot.stream.batch-size", batchSize, 1, 1024);
        requireIn("moot.stream.commit-interval", commitInterval, Duration.ofMillis(1), Duration.ofSeconds(5));
        requireIn("moot.stream.transaction-timeout", transactionTimeout, Duration.ofSeconds(1), Duration.ofMinutes(15));
        requireIn("moot.stream.stop-timeout", stopTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
    }

    /** How many threads are to run on this machine. */
    public int workerThreads() {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    /**
     * How a worker repeats what failed: {@code moot.stream.retry.*}.
     *
     * @param firstPause the pause after a first failure; it doubles with each further one
     * @param longestPause where the doubling ends
     */
    @ConfigurationProperties("retry")
    public record Retry(Duration firstPause, Duration longestPause) {

        public Retry {
            requireIn("moot.stream.retry.first-pause", firstPause, Duration.ofMillis(1), MINUTE);
            requireIn("moot.stream.retry.longest-pause", longestPause, firstPause, MINUTE);
        }
    }
}
