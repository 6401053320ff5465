package dev.moot.training.evaluation.report;

import java.util.List;

/**
 * Whether the words for groups of people move the score of toxicity (Dixon et al. 2018; Borkan et al. 2019), on sentences made
 * from templates that are balanced over such words.
 *
 * @param sentences how many were scored
 * @param auc over all of them
 * @param identities the result for each word, in alphabetical order
 */
public record BiasResult(int sentences, double auc, List<Identity> identities) {

    public BiasResult {
        identities = List.copyOf(identities);
    }

    /**
     * One word.
     *
     * @param term the word
     * @param sentences how many hold it
     * @param subgroup AUC among those that hold it: low where the model cannot tell abuse of the group from talk about it
     * @param bpsn AUC of its civil sentences against the toxic ones without it: low where the word itself looks toxic
     * @param bnsp AUC of its toxic sentences against the civil ones without it: low where the word itself looks civil
     */
    public record Identity(String term, int sentences, double subgroup, double bpsn, double bnsp) {

        /** By how much the worst of the three is off an AUC. */
        public double gap(double auc) {
            return Math.max(Math.abs(subgroup - auc), Math.max(Math.abs(bpsn - auc), Math.abs(bnsp - auc)));
        }
    }
}
