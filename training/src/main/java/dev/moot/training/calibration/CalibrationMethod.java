package dev.moot.training.calibration;

import dev.moot.classifier.calibration.Calibration;

/** How a calibration is fitted. */
public enum CalibrationMethod {
    /** Follows the data wherever it rises: for plenty of examples. */
    ISOTONIC {
        @Override
        public Calibration fit(HeldOut heldOut) {
            return IsotonicRegression.fit(heldOut);
        }
    },
    /** A sigmoid with two parameters: for few. */
    PLATT {
        @Override
        public Calibration fit(HeldOut heldOut) {
            return PlattScaling.fit(heldOut);
        }
    };

    /** Below this many examples in the smaller class, isotonic regression follows noise. */
    static final int ENOUGH = 100;

    /** Fits the map; pure and thread-safe. */
    public abstract Calibration fit(HeldOut heldOut);

    /** The method these examples are enough for: isotonic regression from 100 examples of the smaller class on. */
    public static CalibrationMethod suiting(HeldOut heldOut) {
        return heldOut.smallerClass() < ENOUGH ? PLATT : ISOTONIC;
    }
}
