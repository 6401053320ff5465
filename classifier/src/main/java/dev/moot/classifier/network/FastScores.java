package dev.moot.classifier.network;

import java.util.List;

/** What the fast tier says of some texts. Immutable as long as nobody writes to the array it shares. */
public final class FastScores {

    private final float[] logits;
    private final List<WordContributions> contributions;

    FastScores(float[] logits, List<WordContributions> contributions) {
        this.logits = logits;
        this.contributions = List.copyOf(contributions);
    }

    /** One for each column of {@link Outputs}, {@code [texts × outputs]}. */
    public float[] logits() {
        return logits;
    }

    /** What the words of a text added. */
    public WordContributions contributions(int text) {
        return contributions.get(text);
    }
}
