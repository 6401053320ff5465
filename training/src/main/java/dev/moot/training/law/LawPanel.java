package dev.moot.training.law;

import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.law.LawEvidence;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.network.FastScores;
import dev.moot.classifier.network.FastTier;
import dev.moot.training.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs comments through the fast tier and a judge, all of them, whatever the gate would keep out. */
final class LawPanel {

    private static final int BATCH = 16;

    private final ModelFile model;
    private final Judge judge;

    LawPanel(ModelFile model, Judge judge) {
        this.model = model;
        this.judge = judge;
    }

    List<JudgedComment> judge(List<LawComment> comments) {
        FastTier fastTier = model.fastTier().copy();
        List<JudgedComment> judged = new ArrayList<>(comments.size());
        try (Progress progress = Progress.start("law", "comments", comments.size())) {
            for (int from = 0; from < comments.size(); from += BATCH) {
                List<LawComment> some = comments.subList(from, Math.min(from + BATCH, comments.size()));
                List<Question> questions =
                        some.stream().map(LawComment::question).toList();
                FastScores scores =
                        fastTier.score(questions.stream().map(Question::text).toList());
                List<LawEvidence> evidence = judge.judge(questions);
                for (int i = 0; i < some.size(); i++) {
                    double[] fast = model.manifest()
                            .law()
                            .probabilities(scores, model.manifest().outputs(), i);
                    judged.add(new JudgedComment(
                            some.get(i),
                            evidence.get(i),
                            Arrays.stream(fast).boxed().toList()));
                }
                progress.advance(some.size());
            }
        }
        fastTier.close();
        return judged;
    }
}
