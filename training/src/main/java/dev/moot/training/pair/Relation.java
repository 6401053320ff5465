package dev.moot.training.pair;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the premise says of the hypothesis. */
public enum Relation {
    /** Whoever says the premise says the hypothesis, or it follows. */
    @JsonProperty("entails")
    ENTAILS,
    /** If the premise holds, the hypothesis does not. */
    @JsonProperty("contradicts")
    CONTRADICTS,
    /** The same subject, but neither. */
    @JsonProperty("neutral")
    NEUTRAL
}
