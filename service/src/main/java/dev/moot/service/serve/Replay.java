package dev.moot.service.serve;

import dev.moot.classifier.model.Model;
import dev.moot.service.model.Serving;
import dev.moot.service.settings.SuggestionSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.stream.RejectedReplay;
import dev.moot.service.stream.Relabelling;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Does again what the service did, with its settings: puts rejected records back, or labels a time range anew.
 *
 * <p>Not thread-safe.
 */
public final class Replay implements AutoCloseable {

    private final ApplicationContext context;

    /**
     * Reads the settings.
     *
     * @param settings values of {@code moot.*} keys; they win over environment and configuration file
     * @throws StartupException if one of them is wrong
     */
    public Replay(Map<String, Object> settings) {
        this.context = Configuration.read(settings);
    }

    /**
     * Puts rejected records back that can be read by now.
     *
     * @param from the topic they are in; by default that of rejected records
     * @param dryRun whether to count only
     * @throws StartupException if Kafka fails
     */
    public RejectedReplay.Outcome restore(Optional<String> from, boolean dryRun) {
        String topic = from.orElseGet(() -> context.getBean(TopicSettings.class).rejected());
        return explained(() -> context.getBean(RejectedReplay.class).run(topic, dryRun));
    }

    /**
     * Labels the comments that were written from a time on again.
     *
     * @param progress is told of each that many labels were written; called by several threads
     * @return how many labels were written or withdrawn
     * @throws StartupException if Kafka or the model fails
     */
    public long relabel(Instant since, LongConsumer progress) {
        Model model = explained(() -> context.getBean(ModelLoader.class).load());
        Serving serving =
                new Serving(model, context.getBean(SuggestionSettings.class).policy(model.description()));
        return explained(() -> context.getBean(Relabelling.class).run(serving, since, progress));
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Configuration.explain(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
