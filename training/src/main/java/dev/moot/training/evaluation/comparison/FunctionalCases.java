package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.model.Model;
import dev.moot.training.dataset.FunctionalCase;
import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.source.FunctionalCorpus;
import dev.moot.training.evaluation.report.FunctionalResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The functional cases of a split, and how many of them models get right. */
public final class FunctionalCases {

    private final List<FunctionalCase> cases;

    private FunctionalCases(List<FunctionalCase> cases) {
        this.cases = cases;
    }

    /**
     * Reads the cases of a split.
     *
     * @param corpus the folder that has a folder {@code functional}
     */
    public static FunctionalCases read(Path corpus, Split split) throws IOException {
        return new FunctionalCases(new FunctionalCorpus(corpus)
                .cases().stream().filter(each -> each.split() == split).toList());
    }

    /** Asks each model. */
    FunctionalResult ask(Map<String, Model> models) {
        Map<String, Map<String, Boolean>> right = new HashMap<>();
        models.forEach((name, model) -> right.put(name, ask(model)));
        Map<String, List<FunctionalCase>> byFunction = cases.stream()
                .collect(Collectors.groupingBy(FunctionalCase::function, TreeMap::new, Collectors.toList()));
        List<FunctionalResult.Function> functions = new ArrayList<>();
        byFunction.forEach((function, some) -> {
            Map<String, Double> accuracy = new HashMap<>();
            right.forEach((name, answers) -> accuracy.put(
                    name,
                    some.stream()
                            .mapToDouble(each -> answers.get(each.id()) ? 1 : 0)
                            .average()
                            .orElseThrow()));
            int groups =
                    (int) some.stream().map(FunctionalCase::group).distinct().count();
            functions.add(new FunctionalResult.Function(function, some.size(), groups, accuracy));
        });
        return new FunctionalResult(functions);
    }

    private Map<String, Boolean> ask(Model model) {
        Map<String, Boolean> right = new HashMap<>();
        try (Classifier classifier = model.newClassifier()) {
            List<Labels> labels = classifier.classify(cases.stream()
                    .map(each -> new Comment(each.text(), each.parent(), Optional.empty()))
                    .toList());
            for (int i = 0; i < labels.size(); i++) {
                FunctionalCase each = cases.get(i);
                boolean flagged = labels.get(i).civility().flags().contains(each.tested());
                right.put(each.id(), flagged == each.expected());
            }
        }
        return right;
    }
}
