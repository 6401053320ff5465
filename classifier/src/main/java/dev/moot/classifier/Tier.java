package dev.moot.classifier;

/** Which of Moot's models gave a score. */
public enum Tier {
    /** Two small networks over words and characters; labels every comment. */
    FAST,
    /** A fine-tuned sentence encoder; asked where the fast tier is unsure. */
    DEEP
}
