package dev.moot.classifier.network;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import java.util.List;

/**
 * What the columns of a network's output mean: one for each attribute, then one for each verdict of the legal axis.
 *
 * @param attributes the attributes in the order of their columns
 */
public record Outputs(List<Attribute> attributes) {

    /** The verdicts of the legal axis in the order of their columns. */
    public static final List<LegalVerdict> VERDICTS =
            List.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION);

    public Outputs {
        attributes = List.copyOf(attributes);
    }

    /** The number of columns. */
    public int size() {
        return attributes.size() + VERDICTS.size();
    }

    /** The column of a verdict: the one of {@link LegalVerdict#NONE} comes right behind the attributes. */
    public int column(LegalVerdict verdict) {
        return attributes.size() + VERDICTS.indexOf(verdict);
    }
}
