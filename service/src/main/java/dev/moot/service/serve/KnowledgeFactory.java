package dev.moot.service.serve;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.KnowledgeException;
import dev.moot.service.settings.LawSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Reads the law that comments are compared with: Moot's entries, and those the settings name. */
@Factory
final class KnowledgeFactory {

    /**
     * Reads it when it is first asked for; takes about a second.
     *
     * @throws StartupException if an entry breaks a rule; names file, line and entry
     */
    @Singleton
    KnowledgeBase knowledge(LawSettings settings) {
        try {
            return KnowledgeBase.bundledWith(settings.own());
        } catch (KnowledgeException e) {
            throw StartupException.failure(OneLine.of(e));
        }
    }
}
