package dev.moot.classifier;

import java.util.Locale;
import java.util.Optional;

/**
 * An attribute of civility, named as the Perspective API names it where that has a name.
 *
 * <p>A model need not know every attribute: see {@link ModelDescription#attributes()}.
 */
public enum Attribute {
    /** Rude, disrespectful or unreasonable; likely to make people leave a discussion. */
    TOXICITY(Polarity.HARMFUL),
    /** Very hateful, aggressive or disrespectful. */
    SEVERE_TOXICITY(Polarity.HARMFUL),
    /** Insulting, inflammatory or negative towards a person or a group. */
    INSULT(Polarity.HARMFUL),
    /** Swear words, curse words, obscene language. */
    PROFANITY(Polarity.HARMFUL),
    /** An intention to inflict pain, injury or violence. */
    THREAT(Polarity.HARMFUL),
    /** Negative or hateful because of identity. */
    IDENTITY_ATTACK(Polarity.HARMFUL),
    /** Meant to attack the other side rather than what it says. */
    HOSTILE(Polarity.HARMFUL),
    /** Talks down to somebody. */
    CONDESCENDING(Polarity.HARMFUL),
    /** Brushes a point aside without an answer to it. */
    DISMISSIVE(Polarity.HARMFUL),
    /** Says the opposite of what is meant, to mock. */
    SARCASTIC(Polarity.HARMFUL),
    /** Ascribes something to all members of a group. */
    GENERALIZATION(Polarity.HARMFUL),
    /** Moves the discussion on: a proposal, evidence, an answer that engages. */
    CONSTRUCTIVE(Polarity.HELPFUL),
    /** Gives reasons for what it says. */
    REASONING(Polarity.HELPFUL),
    /** Polite and respectful towards others. */
    RESPECT(Polarity.HELPFUL);

    /** Whether a high score speaks against a comment or for it. */
    public enum Polarity {
        HARMFUL,
        HELPFUL
    }

    private final Polarity polarity;

    Attribute(Polarity polarity) {
        this.polarity = polarity;
    }

    /** Returns whether a high score speaks against a comment or for it. */
    public Polarity polarity() {
        return polarity;
    }

    /** Finds the attribute of this name, ignoring case; empty where there is none. */
    public static Optional<Attribute> named(String name) {
        for (Attribute attribute : values()) {
            if (attribute.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
