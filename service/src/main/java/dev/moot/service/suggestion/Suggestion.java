package dev.moot.service.suggestion;

import java.util.List;

/**
 * What a moderator is advised to do with a comment.
 *
 * @param action the advice
 * @param reasons why, most telling first: {@code TOXICITY>=0.8} for a score that reaches a threshold, {@code
 *     law.misinformation} for the verdict; empty for {@link Action#APPROVE}
 */
public record Suggestion(Action action, List<String> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
