package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.training.evaluation.report.EvaluationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A model as it is served, and each of its tiers alone.
 *
 * @param shipped as it is served
 * @param alone the tiers by name; none where it has but one
 */
public record Tiers(Model shipped, Map<String, Model> alone) {

    /** A model with Moot's own knowledge base behind it. */
    public static Tiers of(ModelFile file) {
        Model shipped = file.serving(TierPolicy.CASCADE, Optional.of(KnowledgeBase.bundled()));
        Map<String, Model> alone = new LinkedHashMap<>();
        if (file.manifest().deep().isPresent()) {
            alone.put(EvaluationReport.FAST_TIER, file.serving(TierPolicy.FAST, Optional.empty()));
            alone.put(EvaluationReport.DEEP_TIER, file.serving(TierPolicy.DEEP, Optional.empty()));
        }
        return new Tiers(shipped, alone);
    }

    /** All of them by name. */
    Map<String, Model> all() {
        Map<String, Model> all = new LinkedHashMap<>(alone);
        all.put(AttributeComparison.MODEL, shipped);
        return all;
    }
}
