package dev.moot.service.serve;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelException;
import dev.moot.classifier.model.ModelFile;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.ModelSource;
import dev.moot.service.settings.TierSettings;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads the model that the settings name. A bean that replaces it brings a model of its own. */
@Singleton
public class ModelLoader {

    private final ModelSettings settings;
    private final TierSettings tier;
    private final Provider<KnowledgeBase> knowledge;

    /** Creates it. */
    public ModelLoader(ModelSettings settings, TierSettings tier, Provider<KnowledgeBase> knowledge) {
        this.settings = settings;
        this.tier = tier;
        this.knowledge = knowledge;
    }

    /**
     * Reads it; takes a second or two. A file that is named is asked for its golden set as well.
     *
     * @throws StartupException if it cannot be read, or is not the one asked for
     */
    public Model load() {
        return load(settings.source());
    }

    /**
     * Reads another one.
     *
     * @param source where it is; without a file it is the one that comes with Moot
     * @throws StartupException if it cannot be read, or is not the one asked for
     */
    public Model load(ModelSource source) {
        CompletableFuture<KnowledgeBase> law = CompletableFuture.supplyAsync(knowledge::get);
        try {
            ModelFile model = source.file().isPresent()
                    ? ModelFile.read(source.file().get(), source.sha256())
                    : ModelFile.bundled();
            if (source.file().isPresent()) {
                model.check(tier.policy(), tier.encoderPrecision());
            }
            return model.serving(tier.policy(), tier.encoderPrecision(), Optional.of(law.join()));
        } catch (ModelException e) {
            throw StartupException.failure(OneLine.of(e));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
