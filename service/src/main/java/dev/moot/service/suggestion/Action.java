package dev.moot.service.suggestion;

/** What a moderator is advised to do, mildest first. There is no "reject": a person decides that. */
public enum Action {
    /** Nothing speaks against publishing it. */
    APPROVE,
    /** Somebody should look at it; it may be published meanwhile. */
    REVIEW,
    /** It should not be published before somebody has looked at it. */
    HOLD
}
