package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.ModelDescription;
import java.util.Optional;

/**
 * A model that has been read and checked.
 *
 * <p>Immutable and thread-safe. Its tables are shared by the classifiers it makes; the networks are copied for each.
 */
public interface Model {

    /** Describes the model. */
    ModelDescription description();

    /** How scores and texts were distributed where the model was calibrated; empty where that was not noted. */
    default Optional<Reference> reference() {
        return Optional.empty();
    }

    /**
     * What each threshold of an attribute does, measured with a cascade on comments that the model was not trained on; empty where
     * that was not noted.
     */
    default Optional<OperatingCurve> curve(Attribute attribute) {
        return Optional.empty();
    }

    /** The share of a text's words that the model does not know whole, in the sense of its {@link #reference}. */
    default double unknownWords(String text) {
        return 0;
    }

    /** Where the model comes from; empty where that was not noted. */
    default Optional<Provenance> origin() {
        return Optional.empty();
    }

    /** The model's card, in Markdown; empty where there is none, as with a model that does not come with Moot. */
    default Optional<String> card() {
        return Optional.empty();
    }

    /** The same model with its fast tier alone, and no law; itself where it has nothing else. */
    default Model fast() {
        return this;
    }

    /** Makes a classifier for the calling thread's use. */
    Classifier newClassifier();
}
