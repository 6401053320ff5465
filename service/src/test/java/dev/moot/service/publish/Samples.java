package dev.moot.service.publish;

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
import dev.moot.classifier.law.Authority;
import dev.moot.classifier.law.Paraphrases;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Status;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Labelled comments to encode. */
final class Samples {

    static final ModelDescription MODEL = new ModelDescription(
            "moot-en",
            "1",
            "sha256:" + "0123456789abcdef".repeat(4),
            Map.of(Attribute.TOXICITY, 0.5, Attribute.INSULT, 0.61234, Attribute.RESPECT, 0.5));

    static final Instant NOW = Instant.parse("2026-11-21T20:42:00.123Z");

    static final Proposition DUCKS = new Proposition(
            "us.parks.feeding-ducks",
            "US-CA",
            "Nobody may feed a duck in this state, not even at home.",
            "The state forbids feeding ducks in its parks; at home it is allowed.",
            Status.SETTLED,
            1987,
            List.of(
                    new Authority(
                            "Drake v. Parks Department, 12 Cal. 3d 345 (1987)",
                            Authority.Kind.CASE,
                            Optional.of("Supreme Court of California"),
                            "The ban on feeding waterfowl ends at the gate of the park.",
                            "https://law.example.org/cases/12-cal-3d-345/"),
                    new Authority(
                            "Cal. Pub. Res. Code § 99999",
                            Authority.Kind.STATUTE,
                            Optional.empty(),
                            "No person shall feed waterfowl in a unit of the state park system.",
                            "https://law.example.org/code?section=99999.&part=1")),
            new Paraphrases(numbered("no ducks may be fed, number "), numbered("ducks may be fed at home, number ")),
            List.of("The ducks are fat.", "Should ducks be fed?", "400 ducks on Monday."));

    private Samples() {}

    private static List<String> numbered(String text) {
        return IntStream.range(0, 6).mapToObj(i -> text + i).toList();
    }

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

    /** Misinformation that matches an entry. */
    static Labels wrongAboutDucks() {
        return lawOnly(new LawLabel(
                LegalVerdict.MISINFORMATION,
                0.95,
                List.of(new LegalClaim(LegalVerdict.MISINFORMATION, 0.95, 0, 20, Stance.ASSERTS, Optional.of(DUCKS)))));
    }

    /** A reply that makes no claim of its own and takes a stance to that of its parent. */
    static Labels answering(Stance stance) {
        return lawOnly(new LawLabel(
                LegalVerdict.NONE,
                1,
                List.of(new LegalClaim(LegalVerdict.MISINFORMATION, 0.95, 0, 6, stance, Optional.of(DUCKS)))));
    }

    private static Labels lawOnly(LawLabel law) {
        return new Labels(new Civility(Map.of(Attribute.TOXICITY, 0.25), Set.of(), List.of()), law, Tier.DEEP);
    }

    static Labels plain() {
        return new Labels(
                new Civility(Map.of(Attribute.TOXICITY, 0.000_04), Set.of(), List.of()),
                new LawLabel(LegalVerdict.NONE, 1, List.of()),
                Tier.DEEP);
    }

    static LabelledComment labelled(Labels labels, Optional<String> language) {
        return labelled(labels, language, MODEL);
    }

    static LabelledComment labelled(Labels labels, Optional<String> language, ModelDescription model) {
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
                model,
                NOW,
                false);
    }
}
