package dev.moot.service.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.moot.service.http.ApiServer;
import dev.moot.service.serve.MootService;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * One showing: broker, service and conversation are started, the thread goes through them, all is stopped again.
 *
 * <p>Not thread-safe.
 */
public final class Demo {

    /** What a shell says of a program that was ended by Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private static final Duration READY = Duration.ofMinutes(2);
    /** How long nothing may come out before what is missing counts as lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration LISTEN = Duration.ofMillis(20);
    /** For what should not come: a second label of the same comment. */
    private static final Duration LAST_LISTEN = Duration.ofMillis(200);

    private final DemoSettings settings;
    private final DemoThread thread = DemoThread.load();
    private final Narrator narrator;

    /**
     * Prepares a showing.
     *
     * @param out what to show it on
     */
    public Demo(DemoSettings settings, PrintStream out) {
        this.settings = settings;
        this.narrator = new Narrator(out, settings.width(), new Ink(settings.colour()), thread);
    }

    /**
     * Shows the thread once.
     *
     * @return the exit code: 0 if each comment came out with its labels, once
     * @throws DemoException if the port is taken or Kafka fails
     * @throws dev.moot.service.serve.StartupException if the service cannot start
     */
    public int run() throws InterruptedException {
        Ports ports = Ports.choose(settings);
        hush();
        narrator.introduce();
        Tally tally;
        try (Interruption interruption = new Interruption();
                EmbeddedKafka kafka = start("a Kafka broker", EmbeddedKafka::start);
                MootService service = start("the service", () -> serve(kafka, ports));
                Conversation conversation = new Conversation(kafka.bootstrapServers())) {
            tally = stream(conversation, interruption);
            if (interruption.asked()) {
                return INTERRUPTED;
            }
            narrator.say("");
            tally.complaints().forEach(narrator::complain);
            if (settings.stay()) {
                narrator.say(tally.summary());
                narrator.whereToLook(service, kafka.bootstrapServers());
                interruption.await();
                return INTERRUPTED;
            }
        }
        narrator.say(tally.summary());
        return tally.complaints().isEmpty() ? 0 : 1;
    }

    /**
     * What broker and clients complain of while all is started and torn down at once, and then put right themselves, would
     * disturb; a loss is told anyway.
     */
    private static void hush() {
        // That the HTTP interface takes any key is for those who run a service.
        silence(ApiServer.class.getName(), Level.ERROR);
        silence("kafka", Level.OFF);
        silence("org.apache.kafka", Level.ERROR);
    }

    private static void silence(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }

    private <T> T start(String what, Supplier<T> starter) {
        narrator.starting(what);
        Instant begin = Instant.now();
        T started = starter.get();
        narrator.started(Duration.between(begin, Instant.now()));
        return started;
    }

    private MootService serve(EmbeddedKafka kafka, Ports ports) {
        MootService service = MootService.start(Map.of(
                "moot.kafka.bootstrap.servers", kafka.bootstrapServers(),
                "moot.http.port", ports.http(),
                "moot.management.port", ports.management()));
        try {
            if (!service.awaitReady(READY)) {
                throw new DemoException("the service was not ready within " + READY.toSeconds() + " s");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            service.close();
            throw new DemoException("interrupted while the service started", e);
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private Tally stream(Conversation conversation, Interruption interruption) {
        Tally tally = new Tally();
        PostingOrder order = new PostingOrder(
                thread.posts().stream().map(post -> post.comment().id()).toList());
        Iterator<DemoThread.Post> posts = thread.posts().iterator();
        Instant begin = Instant.now();
        Instant lastArrival = begin;
        int posted = 0;
        while (!interruption.asked() && (posts.hasNext() || !tally.complete())) {
            while (posts.hasNext() && !Instant.now().isBefore(begin.plus(dueAfter(posted)))) {
                DemoThread.Post post = posts.next();
                tally.sent(post.comment().id());
                conversation.post(post);
                posted++;
                lastArrival = Instant.now();
            }
            if (listen(conversation, LISTEN, tally, order)) {
                lastArrival = Instant.now();
            }
            if (!posts.hasNext() && lastArrival.plus(PATIENCE).isBefore(Instant.now())) {
                break;
            }
        }
        listen(conversation, LAST_LISTEN, tally, order);
        return tally;
    }

    private boolean listen(Conversation conversation, Duration atMost, Tally tally, PostingOrder order) {
        List<Conversation.Arrival> arrivals = conversation.listen(atMost);
        arrivals.forEach(arrival -> take(arrival, tally, order));
        order.next(Instant.now()).forEach(narrator::show);
        return !arrivals.isEmpty();
    }

    private Duration dueAfter(int posted) {
        return settings.commentsPerSecond()
                .map(speed -> Duration.ofNanos(Math.round(posted * 1e9 / speed)))
                .orElse(Duration.ZERO);
    }

    private void take(Conversation.Arrival arrival, Tally tally, PostingOrder order) {
        if (arrival instanceof Conversation.Arrival.Labelled labelled) {
            tally.labelled(labelled.labels().commentId());
            order.arrived(labelled.labels(), Instant.now());
        } else if (arrival instanceof Conversation.Arrival.Rejected rejected) {
            String id = thread.idOf(rejected.event()).orElse("an unknown record");
            tally.rejected(id);
            order.rejected(id);
            narrator.complain(id + " was rejected: " + rejected.code());
        }
    }
}
