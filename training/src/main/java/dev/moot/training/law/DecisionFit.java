package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.Softmax;
import java.util.List;

/**
 * Fits the decision on the validation split: the weights by logistic regression, then the thresholds from the lowest score at
 * which a verdict is precise enough.
 */
final class DecisionFit {

    private static final double CLAIMS_KEPT = 0.97;
    private static final double PRECISION = 0.93;
    private static final int FEWEST = 15;
    private static final double LOWEST = 0.4;
    private static final double CLAIM = 0.5;

    private DecisionFit() {}

    static LawDecision fit(Softmax likeness, List<JudgedComment> validation) {
        List<JudgedComment> judged = validation.stream()
                .filter(it -> LawDecision.VERDICTS.contains(it.comment().verdict()))
                .toList();
        LawDecision open = new LawDecision(likeness, 1, weights(judged), CLAIM, 1, 1);
        return new LawDecision(
                likeness,
                gate(judged),
                open.weights(),
                CLAIM,
                threshold(open, judged, LegalVerdict.MISINFORMATION, PRECISION),
                threshold(open, judged, LegalVerdict.ACCURATE, PRECISION));
    }

    private static Softmax weights(List<JudgedComment> judged) {
        return SoftmaxFit.fit(
                judged.stream()
                        .map(it -> SoftmaxFit.Example.of(
                                it.features(),
                                LawDecision.VERDICTS.indexOf(it.comment().verdict())))
                        .toList(),
                LawDecision.VERDICTS.size());
    }

    /** From which probability of "none" on nothing is asked: nearly all claims are below it. */
    private static double gate(List<JudgedComment> judged) {
        double[] none = judged.stream()
                .filter(it -> it.comment().verdict() != LegalVerdict.NONE)
                .mapToDouble(it -> it.fast().get(0))
                .sorted()
                .toArray();
        return none.length == 0 ? 1 : none[(int) (CLAIMS_KEPT * (none.length - 1))];
    }

    private static double threshold(
            LawDecision open, List<JudgedComment> judged, LegalVerdict verdict, double precision) {
        int row = LawDecision.VERDICTS.indexOf(verdict);
        record Scored(double score, boolean right) {}
        List<Scored> scored = judged.stream()
                .map(it -> new Scored(
                        open.probabilities(it.features())[row],
                        it.comment().verdict() == verdict
                                && it.shown(verdict).equals(it.comment().entry())))
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .toList();
        double lowest = 1;
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).right() ? 1 : 0;
            if (i + 1 >= FEWEST && right >= precision * (i + 1)) {
                lowest = scored.get(i).score();
            }
        }
        return Math.max(LOWEST, lowest);
    }
}
