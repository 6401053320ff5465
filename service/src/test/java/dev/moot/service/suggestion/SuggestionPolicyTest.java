package dev.moot.service.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Stance;
import dev.moot.classifier.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionPolicyTest {

    private static final ModelDescription MODEL = new ModelDescription(
            "moot-en",
            "1",
            "sha256:0",
            Map.of(
                    Attribute.TOXICITY, 0.5,
                    Attribute.SEVERE_TOXICITY, 0.3,
                    Attribute.INSULT, 0.6,
                    Attribute.THREAT, 0.4,
                    Attribute.IDENTITY_ATTACK, 0.4,
                    Attribute.SARCASTIC, 0.4,
                    Attribute.CONSTRUCTIVE, 0.2));

    private final SuggestionPolicy defaults = SuggestionPolicy.defaults(MODEL);

    @Test
    void approvesWhatNothingSpeaksAgainst() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(Attribute.TOXICITY, 0.49), LegalVerdict.NONE, 1));

        assertThat(suggestion).isEqualTo(new Suggestion(Action.APPROVE, List.of()));
    }

    @Test
    void reviewsHarmfulScoreAtTheModelsThreshold() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(Attribute.INSULT, 0.6), LegalVerdict.NONE, 1));

        assertThat(suggestion).isEqualTo(new Suggestion(Action.REVIEW, List.of("INSULT>=0.6")));
    }

    @Test
    void doesNotHoldHelpfulScoresAgainstAComment() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(Attribute.CONSTRUCTIVE, 0.99), LegalVerdict.NONE, 1));

        assertThat(suggestion.action()).isEqualTo(Action.APPROVE);
    }

    @Test
    void doesNotReviewForToneAloneByDefault() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(Attribute.SARCASTIC, 1.0), LegalVerdict.NONE, 1));

        assertThat(suggestion.action()).isEqualTo(Action.APPROVE);
    }

    @Test
    void doesNotHoldForInsultByDefault() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(Attribute.INSULT, 1.0), LegalVerdict.NONE, 1));

        assertThat(suggestion.action()).isEqualTo(Action.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "TOXICITY, 0.95, TOXICITY>=0.95",
        "SEVERE_TOXICITY, 0.8, SEVERE_TOXICITY>=0.8",
        "THREAT, 0.9, THREAT>=0.9",
        "IDENTITY_ATTACK, 0.9, IDENTITY_ATTACK>=0.9"
    })
    void holdsAtHighScoresOfTheGravestAttributes(Attribute attribute, double score, String reason) {
        Suggestion atThreshold = defaults.suggest(labels(Map.of(attribute, score), LegalVerdict.NONE, 1));
        Suggestion below = defaults.suggest(labels(Map.of(attribute, score - 0.001), LegalVerdict.NONE, 1));

        assertThat(atThreshold).isEqualTo(new Suggestion(Action.HOLD, List.of(reason)));
        assertThat(below.action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void tellsWhatHoldsACommentBeforeWhatOnlyAsksForReview() {
        Suggestion suggestion = defaults.suggest(
                labels(Map.of(Attribute.TOXICITY, 0.7, Attribute.THREAT, 0.93), LegalVerdict.MISINFORMATION, 0.8));

        assertThat(suggestion)
                .isEqualTo(new Suggestion(
                        Action.HOLD, List.of("THREAT>=0.9", "TOXICITY>=0.5", SuggestionPolicy.LAW_REASON)));
    }

    @Test
    void reviewsMisinformationAboutTheLaw() {
        Suggestion suggestion = defaults.suggest(labels(Map.of(), LegalVerdict.MISINFORMATION, 0.55));

        assertThat(suggestion).isEqualTo(new Suggestion(Action.REVIEW, List.of("law.misinformation")));
    }

    @ParameterizedTest
    @EnumSource(value = LegalVerdict.class, mode = EnumSource.Mode.EXCLUDE, names = "MISINFORMATION")
    void approvesEveryOtherVerdictOnTheLaw(LegalVerdict verdict) {
        assertThat(defaults.suggest(labels(Map.of(), verdict, 1)).action()).isEqualTo(Action.APPROVE);
    }

    @ParameterizedTest
    @EnumSource(value = Stance.class, mode = EnumSource.Mode.EXCLUDE, names = "ASSERTS")
    void givesNoReasonForAReplyThatOnlyAnswersMisinformation(Stance stance) {
        LegalClaim answered = new LegalClaim(LegalVerdict.MISINFORMATION, 0.99, 0, 6, stance, Optional.empty());
        Labels reply = new Labels(
                new Civility(Map.of(), Set.of(), List.of()),
                new LawLabel(LegalVerdict.NONE, 1, List.of(answered)),
                Tier.DEEP);

        assertThat(defaults.suggest(reply)).isEqualTo(new Suggestion(Action.APPROVE, List.of()));
    }

    @Test
    void followsThePublishersThresholds() {
        SuggestionPolicy policy = new SuggestionPolicy(
                Map.of(Attribute.PROFANITY, Thresholds.NEVER.withHold(0.25)),
                new Thresholds(OptionalDouble.of(0.5), OptionalDouble.of(0.9)));

        assertThat(policy.suggest(
                        labels(Map.of(Attribute.PROFANITY, 0.3, Attribute.THREAT, 1.0), LegalVerdict.NONE, 1)))
                .isEqualTo(new Suggestion(Action.HOLD, List.of("PROFANITY>=0.25")));
        assertThat(policy.suggest(labels(Map.of(), LegalVerdict.MISINFORMATION, 0.49))
                        .action())
                .isEqualTo(Action.APPROVE);
        assertThat(policy.suggest(labels(Map.of(), LegalVerdict.MISINFORMATION, 0.9))
                        .action())
                .isEqualTo(Action.HOLD);
    }

    @Test
    void comparesScoresAsTheyArePublished() {
        SuggestionPolicy policy =
                new SuggestionPolicy(Map.of(Attribute.TOXICITY, Thresholds.NEVER.withReview(0.7)), Thresholds.NEVER);

        assertThat(policy.suggest(labels(Map.of(Attribute.TOXICITY, 0.699_95), LegalVerdict.NONE, 1))
                        .action())
                .isEqualTo(Action.REVIEW);
        assertThat(policy.suggest(labels(Map.of(Attribute.TOXICITY, 0.699_94), LegalVerdict.NONE, 1))
                        .action())
                .isEqualTo(Action.APPROVE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesThresholdsThatAreNoProbability(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.NEVER.withReview(threshold))
                .withMessageContaining("[0, 1]");
    }

    private static Labels labels(Map<Attribute, Double> scores, LegalVerdict verdict, double lawScore) {
        return new Labels(
                new Civility(scores, Set.of(), List.of()), new LawLabel(verdict, lawScore, List.of()), Tier.FAST);
    }
}
