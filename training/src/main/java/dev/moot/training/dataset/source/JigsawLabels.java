package dev.moot.training.dataset.source;

import static java.util.Map.entry;

import dev.moot.classifier.Attribute;
import java.util.Map;

/** The columns of the Jigsaw Toxic Comment challenge. */
final class JigsawLabels {

    /** Which attribute a column judges. */
    static final Map<String, Attribute> COLUMNS = Map.ofEntries(
            entry("toxic", Attribute.TOXICITY),
            entry("severe_toxic", Attribute.SEVERE_TOXICITY),
            entry("obscene", Attribute.PROFANITY),
            entry("threat", Attribute.THREAT),
            entry("insult", Attribute.INSULT),
            entry("identity_hate", Attribute.IDENTITY_ATTACK));

    private JigsawLabels() {}
}
