package dev.moot.service.serve;

import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.service.coral.Parents;
import dev.moot.service.health.StreamReadiness;
import dev.moot.service.http.ApiServer;
import dev.moot.service.model.CurrentModel;
import dev.moot.service.model.Serving;
import dev.moot.service.request.RequestClassifier;
import dev.moot.service.settings.SuggestionSettings;
import dev.moot.service.stream.Workers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service inside this process: workers that read comments from Kafka and publish labels, health and metrics over HTTP.
 *
 * <p>{@link #start} returns when HTTP answers; the model, the topics and the workers follow in the background, and
 * {@code /health} says when they are there.
 *
 * <p>Thread-safe.
 */
public final class MootService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MootService.class);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final ApiServer api;
    private final Workers workers;
    private final RequestClassifier requests;
    private final CurrentModel currentModel;
    private final StreamReadiness readiness;
    private final SuggestionSettings suggestion;
    private final ModelWatch modelWatch;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread startup;

    private MootService(ApplicationContext context) {
        this.context = context;
        this.suggestion = context.getBean(SuggestionSettings.class);
        this.workers = context.getBean(Workers.class);
        this.readiness = context.getBean(StreamReadiness.class);
        this.requests = context.getBean(RequestClassifier.class);
        this.currentModel = context.getBean(CurrentModel.class);
        this.api = context.getBean(ApiServer.class);
        this.server = context.getBean(EmbeddedServer.class);
        this.modelWatch = context.getBean(ModelWatch.class);
        FutureTask<Model> model = new FutureTask<>(context.getBean(ModelLoader.class)::load);
        daemon(model, "moot-model").start();
        server.start();
        api.start();
        this.startup = daemon(() -> startWorkers(model), "moot-startup");
        startup.start();
    }

    /**
     * Starts the service.
     *
     * @param settings values of {@code moot.*} keys, such as {@code moot.kafka.bootstrap.servers} or {@code
     *     moot.management.port} (0 for any free port); they win over environment and configuration file
     * @throws StartupException if a setting is wrong or the port is taken
     */
    public static MootService start(Map<String, Object> settings) {
        daemon(ModelFile::prepare, "moot-prepare").start();
        ApplicationContext context = Configuration.read(settings);
        try {
            return new MootService(context);
        } catch (RuntimeException e) {
            context.close();
            throw Configuration.explain(e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void startWorkers(FutureTask<Model> loading) {
        try {
            Model loaded = loading.get();
            ModelDescription model = loaded.description();
            LOG.atInfo()
                    .addKeyValue("event", "model-loaded")
                    .addKeyValue("model", model.name())
                    .addKeyValue("version", model.version())
                    .addKeyValue("hash", model.hash())
                    .log("model {} {}", model.name(), model.version());
            Serving serving = new Serving(loaded, suggestion.policy(model));
            currentModel.change(serving);
            requests.start(serving);
            context.getBean(Topics.class).ensure();
            context.getBean(Parents.class).start();
            workers.start(serving);
            modelWatch.start();
            while (!readiness.isReady()) {
                Thread.sleep(GLANCE.toMillis());
            }
            LOG.atInfo()
                    .addKeyValue("event", "ready")
                    .addKeyValue("address", address())
                    .log("ready: {}/health", address());
        } catch (InterruptedException e) {
            LOG.debug("stopped while starting");
        } catch (ExecutionException e) {
            end.completeExceptionally(e.getCause());
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    /** The address health and metrics are served at, such as {@code http://127.0.0.1:8081}. */
    public URI address() {
        return server.getURI();
    }

    /** The address of the HTTP interface, such as {@code http://127.0.0.1:8080}; empty if there is none. */
    public Optional<URI> apiAddress() {
        return api.address();
    }

    /**
     * Waits until comments are being taken: the model is loaded and this instance has its partitions.
     *
     * @return whether that came about in time
     * @throws StartupException if the service cannot start: a topic is missing, or the model cannot be read
     */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!readiness.isReady()) {
            if (end.isDone()) {
                awaitClose();
                return false;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return true;
    }

    /**
     * Waits until the service is closed.
     *
     * @throws StartupException if it cannot start
     */
    public void awaitClose() throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw Configuration.explain(e.getCause());
        }
    }

    /** Stops in order: what is asked for is refused, the workers finish their transactions and leave the group, HTTP ends. */
    @Override
    public void close() {
        startup.interrupt();
        requests.stop();
        workers.close();
        context.close();
        end.complete(null);
    }
}
