package dev.moot.service.model;

import dev.moot.classifier.model.Model;
import dev.moot.service.suggestion.SuggestionPolicy;

/**
 * What comments are labelled with.
 *
 * @param model gives the labels
 * @param policy advises by them
 */
public record Serving(Model model, SuggestionPolicy policy) {

    /** The same without encoder and law, for what has to be answered by the fast tier alone. */
    public Serving fast() {
        return new Serving(model.fast(), policy);
    }

    /** Makes a classifier that has labelled already; takes a moment. */
    public Advising prepare() {
        BisectingClassifier classifier = new BisectingClassifier(model.newClassifier());
        try {
            classifier.warmUp();
        } catch (RuntimeException e) {
            classifier.close();
            throw e;
        }
        return new Advising(classifier, policy);
    }

    /**
     * A classifier of a thread's own.
     *
     * @param classifier gives the labels
     * @param policy advises by them
     */
    public record Advising(BisectingClassifier classifier, SuggestionPolicy policy) implements AutoCloseable {

        @Override
        public void close() {
            classifier.close();
        }
    }
}
