package dev.moot.service.serve;

import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.model.CurrentModel;
import dev.moot.service.model.Serving;
import dev.moot.service.monitor.ShadowModel;
import dev.moot.service.request.RequestClassifier;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.ShadowSettings;
import dev.moot.service.settings.SuggestionSettings;
import dev.moot.service.stream.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether another model has come into the model file since this was made, and has it label if it is sound. One that is not is told of once,
 * and the model before labels on. Starts the model in the shadow as well.
 */
@Singleton
final class ModelWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);

    private final ModelSettings settings;
    private final ShadowSettings shadowSettings;
    private final SuggestionSettings suggestion;
    private final ModelLoader loader;
    private final Workers workers;
    private final RequestClassifier requests;
    private final CurrentModel currentModel;
    private final ShadowModel shadow;
    private final StreamMetrics metrics;
    private final Optional<Look> first;
    private Optional<Thread> thread = Optional.empty();

    /** What a file looks like from outside. */
    private record Look(FileTime modified, long size) {}

    ModelWatch(
            ModelSettings settings,
            ShadowSettings shadowSettings,
            SuggestionSettings suggestion,
            ModelLoader loader,
            Workers workers,
            RequestClassifier requests,
            CurrentModel currentModel,
            ShadowModel shadow,
            StreamMetrics metrics) {
        this.settings = settings;
        this.shadowSettings = shadowSettings;
        this.suggestion = suggestion;
        this.loader = loader;
        this.workers = workers;
        this.requests = requests;
        this.currentModel = currentModel;
        this.shadow = shadow;
        this.metrics = metrics;
        this.first = settings.source().file().flatMap(ModelWatch::look);
    }

    /** Begins, on a thread of its own. */
    synchronized void start() {
        Thread watching = new Thread(this::run, "moot-model-watch");
        watching.setDaemon(true);
        watching.start();
        thread = Optional.of(watching);
    }

    @PreDestroy
    synchronized void stop() {
        thread.ifPresent(Thread::interrupt);
    }

    private void run() {
        startShadow();
        Optional<Path> file = settings.source().file();
        if (file.isEmpty() || settings.poll().isZero()) {
            return;
        }
        try {
            watch(file.get(), settings.poll());
        } catch (InterruptedException e) {
            LOG.debug("no longer looks for models");
        }
    }

    private void startShadow() {
        if (shadowSettings.source().file().isPresent()) {
            try {
                shadow.start(loader.load(shadowSettings.source()));
            } catch (RuntimeException e) {
                metrics.modelRefused();
                String reason = OneLine.of(e);
                LOG.atError()
                        .addKeyValue("event", "model-refused")
                        .addKeyValue("reason", reason)
                        .log("the model for the shadow is refused: {}", reason);
            }
        }
    }

    private void watch(Path file, Duration poll) throws InterruptedException {
        Optional<Look> known = first;
        Optional<Look> before = known;
        while (true) {
            Thread.sleep(poll.toMillis());
            Optional<Look> now = look(file);
            // It is read once it has looked the same twice: nobody writes it any more.
            if (now.isPresent() && now.equals(before) && !now.equals(known)) {
                known = now;
                change();
            }
            before = now;
        }
    }

    private void change() {
        try {
            Model model = loader.load();
            ModelDescription description = model.description();
            Serving serving = new Serving(model, suggestion.policy(description));
            workers.change(serving);
            requests.change(serving);
            currentModel.change(serving);
            metrics.modelChanged();
            LOG.atInfo()
                    .addKeyValue("event", "model-changed")
                    .addKeyValue("model", description.name())
                    .addKeyValue("version", description.version())
                    .addKeyValue("hash", description.hash())
                    .log(
                            "model {} {} has taken over, {}",
                            description.name(),
                            description.version(),
                            description.hash());
        } catch (RuntimeException e) {
            metrics.modelRefused();
            String reason = OneLine.of(e);
            LOG.atError()
                    .addKeyValue("event", "model-refused")
                    .addKeyValue("reason", reason)
                    .log("the new model is refused, and the one before labels on: {}", reason);
        }
    }

    private static Optional<Look> look(Path file) {
        try {
            return Optional.of(new Look(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            // It is not there, as between two versions of it.
            return Optional.empty();
        }
    }
}
