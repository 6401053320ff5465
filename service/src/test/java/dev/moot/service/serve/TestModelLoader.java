package dev.moot.service.serve;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.Model;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.TierSettings;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Gives the service a {@link TestModel} where {@code test.model} is set. */
@Singleton
@Replaces(ModelLoader.class)
@Requires(property = TestModelLoader.KEY)
final class TestModelLoader extends ModelLoader {

    static final String KEY = "test.model";

    /** Names the hold during which the model is being loaded. */
    static final String HELD = "test.held";

    private static final Map<String, CountDownLatch> HOLDS = new ConcurrentHashMap<>();

    private final PropertyResolver properties;

    TestModelLoader(
            ModelSettings settings, TierSettings tier, Provider<KnowledgeBase> knowledge, PropertyResolver properties) {
        super(settings, tier, knowledge);
        this.properties = properties;
    }

    /** Loading takes until this is closed. */
    record Hold(String name) implements AutoCloseable {

        @Override
        public void close() {
            HOLDS.get(name).countDown();
        }
    }

    static Hold hold() {
        String name = UUID.randomUUID().toString();
        HOLDS.put(name, new CountDownLatch(1));
        return new Hold(name);
    }

    @Override
    public Model load() {
        properties.getProperty(HELD, String.class).ifPresent(name -> {
            try {
                HOLDS.get(name).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return new TestModel();
    }
}
