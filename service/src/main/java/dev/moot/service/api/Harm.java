package dev.moot.service.api;

import dev.moot.classifier.Attribute;

/** Says in plain words what a harmful attribute is. */
final class Harm {

    private Harm() {}

    static String of(Attribute attribute) {
        return switch (attribute) {
            case TOXICITY -> "rude, disrespectful or unreasonable";
            case SEVERE_TOXICITY -> "very hateful, aggressive or disrespectful";
            case INSULT -> "insulting towards a person or a group";
            case PROFANITY -> "obscene language";
            case THREAT -> "a threat of pain, injury or violence";
            case IDENTITY_ATTACK -> "hateful because of identity";
            case HOSTILE -> "an attack on others rather than on what they say";
            case CONDESCENDING -> "talking down to somebody";
            case DISMISSIVE -> "brushing a point aside without an answer";
            case SARCASTIC -> "mockery";
            case GENERALIZATION -> "ascribing something to all members of a group";
            case CONSTRUCTIVE, REASONING, RESPECT ->
                throw new IllegalArgumentException(attribute + " speaks for a comment");
        };
    }
}
