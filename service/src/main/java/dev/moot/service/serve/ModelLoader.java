package dev.moot.service.serve;

import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelException;
import dev.moot.classifier.model.ModelFile;
import dev.moot.service.settings.ModelSettings;
import jakarta.inject.Singleton;

/** Reads the model that the settings name. A bean that replaces it brings a model of its own. */
@Singleton
public class ModelLoader {

    private final ModelSettings settings;

    /** Creates it. */
    public ModelLoader(ModelSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads it; takes a second or two.
     *
     * @throws StartupException if it cannot be read, or is not the one asked for
     */
    public Model load() {
        try {
            return settings.file().isPresent()
                    ? ModelFile.read(settings.file().get(), settings.hash())
                    : ModelFile.bundled();
        } catch (ModelException e) {
            throw StartupException.failure(OneLine.of(e));
        }
    }
}
