package dev.moot.service.serve;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.Model;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.TierSettings;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Gives the service a {@link TestModel} where {@code test.model} is set. */
@Singleton
@Replaces(ModelLoader.class)
@Requires(property = TestModelLoader.KEY)
final class TestModelLoader extends ModelLoader {

    static final String KEY = "test.model";

    TestModelLoader(ModelSettings settings, TierSettings tier, Provider<KnowledgeBase> knowledge) {
        super(settings, tier, knowledge);
    }

    @Override
    public Model load() {
        return new TestModel();
    }
}
