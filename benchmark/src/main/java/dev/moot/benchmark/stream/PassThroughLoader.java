package dev.moot.benchmark.stream;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.Model;
import dev.moot.service.serve.ModelLoader;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.TierSettings;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Gives the service a {@link PassThroughModel} where {@value #KEY} is set. */
@Singleton
@Replaces(ModelLoader.class)
@Requires(property = PassThroughLoader.KEY)
final class PassThroughLoader extends ModelLoader {

    static final String KEY = "moot.benchmark.pass-through";

    PassThroughLoader(ModelSettings settings, TierSettings tier, Provider<KnowledgeBase> knowledge) {
        super(settings, tier, knowledge);
    }

    @Override
    public Model load() {
        return new PassThroughModel();
    }
}
