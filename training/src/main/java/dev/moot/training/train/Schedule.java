package dev.moot.training.train;

/**
 * How far training is, for rates that fall with it.
 *
 * @param epochs how many there will be
 */
record Schedule(int epochs) {

    /** The share of the whole training that lies behind, in [0, 1). */
    double share(int epoch, int example, int examples) {
        return (epoch + (double) example / examples) / epochs;
    }
}
