package dev.moot.training.encoder;

/** A learning rate that rises over the first steps and falls to zero in a straight line. */
public final class WarmUp {

    private WarmUp() {}

    /**
     * The share of the peak rate at a step.
     *
     * @param steps how many there are
     * @param rising over which share of them the rate rises
     */
    public static double share(int step, int steps, double rising) {
        double done = (step + 0.5) / steps;
        return done < rising ? done / rising : (1 - done) / (1 - rising);
    }
}
