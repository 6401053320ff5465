package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Span;
import dev.moot.classifier.feature.NgramFeatures;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the words that carried a score, by the bag's own weights: what a word's n-grams add to the attribute's logit.
 *
 * <p>Words count that add at least {@value #SHARE_OF_STRONGEST} of what the strongest word adds; neighbours become one span.
 */
final class SpanFinder {

    private static final double SHARE_OF_STRONGEST = 0.4;

    private final FastTier fastTier;
    private final Outputs outputs;

    SpanFinder(FastTier fastTier, Outputs outputs) {
        this.fastTier = fastTier;
        this.outputs = outputs;
    }

    /** The spans of the harmful attributes among those flagged, in the order of the text for each. */
    List<Span> find(NormalizedText text, Set<Attribute> flags) {
        List<Span> spans = new ArrayList<>();
        if (flags.stream().noneMatch(flag -> flag.polarity() == Attribute.Polarity.HARMFUL)) {
            return spans;
        }
        NgramFeatures features = fastTier.features(text.text());
        float[] contributions = fastTier.wordContributions(features);
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            if (attribute.polarity() == Attribute.Polarity.HARMFUL && flags.contains(attribute)) {
                addSpans(attribute, column, text, features, contributions, spans);
            }
        }
        return spans;
    }

    private void addSpans(
            Attribute attribute,
            int column,
            NormalizedText text,
            NgramFeatures features,
            float[] contributions,
            List<Span> spans) {
        double strongest = 0;
        double total = 0;
        for (int word = 0; word < features.words(); word++) {
            double contribution = contribution(word, column, text, features, contributions);
            strongest = Math.max(strongest, contribution);
            total += contribution;
        }
        int begin = -1;
        double sum = 0;
        for (int word = 0; word <= features.words(); word++) {
            double contribution =
                    word < features.words() ? contribution(word, column, text, features, contributions) : 0;
            boolean carries = contribution > 0 && contribution >= SHARE_OF_STRONGEST * strongest;
            if (carries) {
                begin = begin < 0 ? word : begin;
                sum += contribution;
            } else if (begin >= 0) {
                spans.add(new Span(
                        attribute,
                        text.originalBegin(features.wordBegin(begin)),
                        text.originalEnd(features.wordEnd(word - 1)),
                        sum / total));
                begin = -1;
                sum = 0;
            }
        }
    }

    /** What a word adds, at least nothing; punctuation tells a reader nothing, whatever it adds. */
    private double contribution(
            int word, int column, NormalizedText text, NgramFeatures features, float[] contributions) {
        return Character.isLetterOrDigit(text.text().codePointAt(features.wordBegin(word)))
                ? Math.max(0, contributions[word * outputs.size() + column])
                : 0;
    }
}
