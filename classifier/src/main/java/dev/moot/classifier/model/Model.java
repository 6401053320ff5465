package dev.moot.classifier.model;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.ModelDescription;

/**
 * A model that has been read and checked.
 *
 * <p>Immutable and thread-safe. Its tables are shared by the classifiers it makes; the networks are copied for each.
 */
public interface Model {

    /** Describes the model. */
    ModelDescription description();

    /** Makes a classifier for the calling thread's use. */
    Classifier newClassifier();
}
