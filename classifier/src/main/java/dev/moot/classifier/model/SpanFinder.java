package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Span;
import dev.moot.classifier.feature.Words;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.network.WordContributions;
import dev.moot.classifier.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the words that carried a score, by the bag's own weights: what a word's n-grams add to the attribute's logit.
 *
 * <p>Words count that add at least {@value #SHARE_OF_STRONGEST} of what the strongest word adds; neighbours become one span.
 */
final class SpanFinder {

    private static final double SHARE_OF_STRONGEST = 0.4;

    private final Outputs outputs;

    SpanFinder(Outputs outputs) {
        this.outputs = outputs;
    }

    /**
     * The spans of the harmful attributes among those flagged, in the order of the text for each.
     *
     * @param added what the words of the text added; asked only if there are such attributes
     */
    List<Span> find(NormalizedText text, Set<Attribute> flags, Supplier<WordContributions> added) {
        List<Span> spans = new ArrayList<>();
        if (flags.stream().noneMatch(flag -> flag.polarity() == Attribute.Polarity.HARMFUL)) {
            return spans;
        }
        WordContributions contributions = added.get();
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            if (attribute.polarity() == Attribute.Polarity.HARMFUL && flags.contains(attribute)) {
                addSpans(attribute, column, text, contributions, spans);
            }
        }
        return spans;
    }

    private static void addSpans(
            Attribute attribute, int column, NormalizedText text, WordContributions contributions, List<Span> spans) {
        Words words = contributions.words();
        double[] shares = new double[words.size()];
        double strongest = 0;
        double total = 0;
        for (int word = 0; word < shares.length; word++) {
            // Punctuation tells a reader nothing, whatever it adds.
            shares[word] = Character.isLetterOrDigit(text.text().codePointAt(words.begin(word)))
                    ? Math.max(0, contributions.of(word, column))
                    : 0;
            strongest = Math.max(strongest, shares[word]);
            total += shares[word];
        }
        int begin = -1;
        double sum = 0;
        for (int word = 0; word <= shares.length; word++) {
            boolean carries =
                    word < shares.length && shares[word] > 0 && shares[word] >= SHARE_OF_STRONGEST * strongest;
            if (carries) {
                begin = begin < 0 ? word : begin;
                sum += shares[word];
            } else if (begin >= 0) {
                spans.add(new Span(
                        attribute,
                        text.originalBegin(words.begin(begin)),
                        text.originalEnd(words.end(word - 1)),
                        sum / total));
                begin = -1;
                sum = 0;
            }
        }
    }
}
