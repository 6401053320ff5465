package dev.moot.classifier.model;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.network.FastScores;
import dev.moot.classifier.network.Outputs;

/**
 * How the three logits of the legal axis become a verdict.
 *
 * <p>A claim is only called right or wrong from a threshold on; below it, it is a claim that Moot cannot judge.
 *
 * @param scale the logits are multiplied by it before the softmax (temperature scaling, Guo et al. 2017); positive
 * @param accurate the probability from which a claim is {@link LegalVerdict#ACCURATE}
 * @param misinformation the probability from which a claim is {@link LegalVerdict#MISINFORMATION}
 */
public record LawHead(double scale, double accurate, double misinformation) {

    public LawHead {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("'law.scale' must be positive, got: " + scale);
        }
    }

    /**
     * A verdict and how probable it is.
     *
     * @param score in [0, 1]
     */
    public record Judgement(LegalVerdict verdict, double score) {}

    /**
     * The probabilities of the verdicts in the order of {@link Outputs#VERDICTS}.
     *
     * @param logits an array that holds their logits
     * @param offset where they begin
     */
    public double[] probabilities(float[] logits, int offset) {
        double[] probabilities = new double[Outputs.VERDICTS.size()];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.exp(scale * logits[offset + i]);
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /**
     * The same for one of the texts that the fast tier scored.
     *
     * @param outputs what the columns of the scores stand for
     */
    public double[] probabilities(FastScores scores, Outputs outputs, int text) {
        return probabilities(scores.logits(), text * outputs.size() + outputs.column(LegalVerdict.NONE));
    }

    /** Judges by the probabilities. */
    public Judgement judge(double[] probabilities) {
        double none = probabilities[Outputs.VERDICTS.indexOf(LegalVerdict.NONE)];
        double right = probabilities[Outputs.VERDICTS.indexOf(LegalVerdict.ACCURATE)];
        double wrong = probabilities[Outputs.VERDICTS.indexOf(LegalVerdict.MISINFORMATION)];
        if (none >= 0.5) {
            return new Judgement(LegalVerdict.NONE, none);
        }
        if (wrong >= misinformation && wrong >= right) {
            return new Judgement(LegalVerdict.MISINFORMATION, wrong);
        }
        if (right >= accurate && right > wrong) {
            return new Judgement(LegalVerdict.ACCURATE, right);
        }
        return new Judgement(LegalVerdict.UNVERIFIED, 1 - none);
    }
}
