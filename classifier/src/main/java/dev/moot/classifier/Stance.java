package dev.moot.classifier;

/** Where a comment stands towards a claim about the law. */
public enum Stance {
    /** It makes the claim itself. */
    ASSERTS,
    /** It says in a few words that the claim of the comment it answers is wrong ("Not true."). */
    DISPUTES,
    /** It says in a few words that the claim of the comment it answers is right ("Exactly."). */
    ENDORSES
}
