package dev.moot.training.migration;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.model.Model;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The thresholds of all that another scorer scored.
 *
 * @param known what Moot has an attribute for, by the other scorer's names
 * @param unknown the names of what it has none for
 */
public record Translations(List<ThresholdTranslation> known, Set<String> unknown) {

    private static final int BATCH = 256;

    public Translations {
        known = List.copyOf(known);
        unknown = Set.copyOf(unknown);
    }

    /** Scores the comments with the model. Keeps the scores only, so that there may be many. */
    public static Translations of(Model model, Stream<ScoredComment> comments) {
        ScorePairs pairs = new ScorePairs(model.description().attributes());
        try (Classifier classifier = model.newClassifier()) {
            List<ScoredComment> batch = new ArrayList<>(BATCH);
            for (Iterator<ScoredComment> each = comments.iterator(); each.hasNext(); ) {
                batch.add(each.next());
                if (batch.size() == BATCH || !each.hasNext()) {
                    pairs.add(
                            batch,
                            classifier.classify(
                                    batch.stream().map(ScoredComment::comment).toList()));
                    batch.clear();
                }
            }
        }
        return new Translations(pairs.translations(), pairs.unknown());
    }
}
