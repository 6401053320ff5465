package dev.moot.classifier.network;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the fast tier says of some texts. Not thread-safe. */
public final class FastScores {

    private final List<String> texts;
    private final float[] logits;
    private final Function<String, WordContributions> contributions;
    private final @Nullable WordContributions[] known;

    FastScores(List<String> texts, float[] logits, Function<String, WordContributions> contributions) {
        this.texts = List.copyOf(texts);
        this.logits = logits;
        this.contributions = contributions;
        this.known = new @Nullable WordContributions[texts.size()];
    }

    /** One for each column of {@link Outputs}, {@code [texts × outputs]}. */
    public float[] logits() {
        return logits;
    }

    /** What the words of a text added; worked out when first asked for, since few texts are. */
    public WordContributions contributions(int text) {
        WordContributions of = known[text];
        if (of == null) {
            of = contributions.apply(texts.get(text));
            known[text] = of;
        }
        return of;
    }
}
