package dev.moot.classifier;

/** What a comment's claims about the law amount to. */
public enum LegalVerdict {
    /** The comment claims nothing about what the law says. */
    NONE,
    /** What it claims is right. */
    ACCURATE,
    /** It asserts something false about the law. */
    MISINFORMATION,
    /** Courts or jurisdictions differ, or the law changed lately. */
    CONTESTED,
    /** A claim about the law that Moot cannot judge. */
    UNVERIFIED
}
