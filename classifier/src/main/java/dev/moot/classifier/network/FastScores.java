package dev.moot.classifier.network;

import java.util.List;
import java.util.function.Function;

/** What the fast tier says of some texts. Immutable as long as nobody writes to the array it shares. */
public final class FastScores {

    private final List<String> texts;
    private final float[] logits;
    private final Function<String, WordContributions> contributions;

    FastScores(List<String> texts, float[] logits, Function<String, WordContributions> contributions) {
        this.texts = List.copyOf(texts);
        this.logits = logits;
        this.contributions = contributions;
    }

    /** One for each column of {@link Outputs}, {@code [texts × outputs]}. */
    public float[] logits() {
        return logits;
    }

    /** What the words of a text added; worked out anew, since few texts are asked for them. */
    public WordContributions contributions(int text) {
        return contributions.apply(texts.get(text));
    }
}
