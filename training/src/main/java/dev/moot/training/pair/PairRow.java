package dev.moot.training.pair;

import java.util.Optional;

/**
 * One judged pair as a reader finds it, before copies are merged and the split is drawn.
 *
 * @param set the data set
 * @param id unique within the data set
 * @param premise the first text, without white space around it
 * @param hypothesis the second text, without white space around it
 * @param label what is known of their relation
 * @param weight how much the pair is to count, in (0, 1]
 * @param group what must stay in one split together with it, unique within the data set; absent where only equal texts must
 * @param trainOnly made by a rule: worthless as a test
 */
public record PairRow(
        String set,
        String id,
        String premise,
        String hypothesis,
        PairLabel label,
        double weight,
        Optional<String> group,
        boolean trainOnly) {

    public PairRow {
        premise = premise.strip();
        hypothesis = hypothesis.strip();
    }

    /** A row that is tied to others only by its texts. */
    public static PairRow of(String set, String id, String premise, String hypothesis, PairLabel label, double weight) {
        return new PairRow(set, id, premise, hypothesis, label, weight, Optional.empty(), false);
    }

    /** Names what must stay in one split together with it. */
    public PairRow inGroup(String name) {
        return new PairRow(set, id, premise, hypothesis, label, weight, Optional.of(name), trainOnly);
    }

    /** Keeps it out of validation and test. */
    public PairRow onlyForTraining() {
        return new PairRow(set, id, premise, hypothesis, label, weight, group, true);
    }
}
