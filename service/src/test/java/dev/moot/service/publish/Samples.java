package dev.moot.service.publish;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Span;
import dev.moot.classifier.Tier;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labelled comments to encode. */
final class Samples {

    static final ModelDescription MODEL = new ModelDescription(
            "moot-en",
            "1",
            "sha256:" + "0123456789abcdef".repeat(4),
            Map.of(Attribute.TOXICITY, 0.5, Attribute.INSULT, 0.61234, Attribute.RESPECT, 0.5));

    static final Instant NOW = Instant.parse("2026-11-21T20:42:00.123Z");

    private Samples() {}

    static Labels rudeAndWrong() {
        return new Labels(
                new Civility(
                        Map.of(Attribute.TOXICITY, 0.123_449, Attribute.INSULT, 0.99996, Attribute.RESPECT, 0.0),
                        Set.of(Attribute.INSULT),
                        List.of(new Span(Attribute.INSULT, 4, 10, 0.75))),
                new LawLabel(
                        LegalVerdict.MISINFORMATION,
                        0.912_35,
                        List.of(new LegalClaim(LegalVerdict.MISINFORMATION, 0.912_35, 0, 20))),
                Tier.FAST);
    }

    static Labels plain() {
        return new Labels(
                new Civility(Map.of(Attribute.TOXICITY, 0.000_04), Set.of(), List.of()),
                new LawLabel(LegalVerdict.NONE, 1, List.of()),
                Tier.DEEP);
    }

    static LabelledComment labelled(Labels labels, Optional<String> language) {
        CommentEvent comment = new CommentEvent(
                "c-17",
                "article-\u00e9",
                "You fiddlesticks must obey.",
                Optional.of(new Parent("c-12", Optional.of("Must they?"))),
                Optional.empty(),
                Optional.of("u-secret"),
                language,
                Optional.empty());
        return new LabelledComment(
                comment,
                labels,
                ContextSource.EVENT,
                SuggestionPolicy.defaults(MODEL).suggest(labels),
                MODEL,
                NOW);
    }
}
