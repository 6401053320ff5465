package dev.moot.benchmark.report;

import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.ModelFile;

/** The model that comes with Moot. */
public final class BundledModel {

    private static final int DIGITS = 12;

    private BundledModel() {}

    /** Its name, its version and the beginning of its hash. */
    public static String describe() {
        ModelDescription model = ModelFile.bundled().description();
        return model.name() + " " + model.version() + ", " + model.hash().substring(0, "sha256:".length() + DIGITS);
    }
}
