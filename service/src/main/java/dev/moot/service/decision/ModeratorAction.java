package dev.moot.service.decision;

/** What a moderator did with a comment. */
public enum ModeratorAction {
    /** Published it, or left it published. */
    APPROVE,
    /** Published it, and showed it to readers as worth reading. */
    FEATURE,
    /** Kept it back for another moderator. */
    HOLD,
    /** Did not publish it, or took it down. */
    REJECT
}
