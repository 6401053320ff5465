package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Span;
import dev.moot.classifier.Stance;
import dev.moot.classifier.Tier;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.publish.ContextSource;
import dev.moot.service.publish.LabelEncoder;
import dev.moot.service.publish.LabelledComment;
import dev.moot.service.suggestion.Action;
import dev.moot.service.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceivedLabelsTest {

    private static final Proposition ENTRY =
            KnowledgeBase.bundled().find("us.federalism.anti-commandeering").orElseThrow();

    @Test
    void readsWhatTheServicePublishes() {
        Labels labels = new Labels(
                new Civility(
                        Map.of(Attribute.INSULT, 0.75, Attribute.RESPECT, 0.25),
                        Set.of(Attribute.INSULT),
                        List.of(new Span(Attribute.INSULT, 2, 5, 0.5))),
                new LawLabel(
                        LegalVerdict.MISINFORMATION,
                        0.875,
                        List.of(
                                new LegalClaim(
                                        LegalVerdict.MISINFORMATION, 0.875, 0, 4, Stance.DISPUTES, Optional.of(ENTRY)),
                                new LegalClaim(LegalVerdict.UNVERIFIED, 0.5, 1, 3))),
                Tier.FAST);
        Suggestion suggestion = new Suggestion(Action.REVIEW, List.of("INSULT>=0.5"));
        byte[] published = new LabelEncoder()
                .encode(new LabelledComment(
                        new CommentEvent(
                                "c-1",
                                "t-1",
                                "a fool",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        labels,
                        ContextSource.ABSENT,
                        suggestion,
                        new ModelDescription("m", "1", "sha256:00", Map.of(Attribute.INSULT, 0.5)),
                        Instant.EPOCH,
                        false));

        assertThat(ReceivedLabels.parse(published))
                .isEqualTo(new ReceivedLabels("c-1", labels.civility(), law(), suggestion));
    }

    private static ReceivedLaw law() {
        return new ReceivedLaw(
                LegalVerdict.MISINFORMATION,
                0.875,
                List.of(
                        new ReceivedLaw.Claim(
                                LegalVerdict.MISINFORMATION,
                                0.875,
                                0,
                                4,
                                Stance.DISPUTES,
                                Optional.of(ENTRY.correct()),
                                ENTRY.authorities().stream()
                                        .map(source -> new ReceivedLaw.Authority(source.cite(), source.url()))
                                        .toList()),
                        new ReceivedLaw.Claim(
                                LegalVerdict.UNVERIFIED, 0.5, 1, 3, Stance.ASSERTS, Optional.empty(), List.of())));
    }
}
