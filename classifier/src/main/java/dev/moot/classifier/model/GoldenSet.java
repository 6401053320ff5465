package dev.moot.classifier.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.encoder.Precision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comments with the scores a model gave them when its file was written. Where it gives others, the file, the machine or its
 * native libraries are not what they should be.
 */
final class GoldenSet {

    /** Scores in binary32 are the same to four decimals on any machine; a broken model is further off. */
    private static final double TOLERANCE = 1e-3;

    /** Of the encoder in bfloat16. */
    private static final double ROUNDED_TOLERANCE = 0.05;

    private static final List<Comment> COMMENTS = List.of(
            Comment.of("Thank you for this. I had not thought of the ferry timetable."),
            Comment.of("You are a complete idiot and everybody in this thread knows it."),
            Comment.of("I would never call you an idiot, but I think the figures are wrong."),
            Comment.of("sh*t article, f.u.c.k this paper"),
            Comment.of("Oh brilliant, another consultation. That will fix the drains."),
            Comment.of("People like you should be put on a boat and sunk."),
            Comment.of("If you had read past the headline, dear, you would know who paid for it."),
            Comment.of("All landlords are crooks. Every last one."),
            Comment.of("The state can simply ignore a federal court it disagrees with, that is settled law."),
            Comment.of("Two reasons: the bridge is older than the bypass, and the survey left out Sundays."),
            Comment.of("So what. Nobody cares."),
            Comment.of("My gay neighbours have run the bakery for thirty years."),
            new Comment(
                    "Rubbish, and you know it.", Optional.of("The school roof was mended in May."), Optional.empty()),
            new Comment("Agreed, well put.", Optional.of("We should keep the library open late."), Optional.empty()),
            Comment.of("👏👏 killed it on stage last night, absolute monster of a set"),
            Comment.of("NO."));

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenSet() {}

    /**
     * What the tiers say of a comment.
     *
     * @param text the comment
     * @param parent the comment it answers
     * @param fast the fast tier's scores
     * @param deep the deep tier's; absent where there is none
     */
    private record Case(
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parent,

            Map<Attribute, Double> fast,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<Attribute, Double> deep) {}

    /** Asks a model, for its file. */
    static byte[] record(ModelFile model) throws IOException {
        return JSON.writeValueAsBytes(ask(model, TierPolicy.DEEP, Precision.FLOAT32, COMMENTS));
    }

    /**
     * Asks a model again.
     *
     * @param recorded what {@link #record} returned
     * @throws ModelException if it gives other scores
     */
    static void check(ModelFile model, TierPolicy policy, Precision precision, byte[] recorded, String name)
            throws IOException {
        List<Case> expected = JSON.readValue(recorded, new TypeReference<List<Case>>() {});
        List<Case> given = ask(
                model,
                policy,
                precision,
                expected.stream()
                        .map(each -> new Comment(each.text, Optional.ofNullable(each.parent), Optional.empty()))
                        .toList());
        for (int i = 0; i < expected.size(); i++) {
            check(expected.get(i).fast, given.get(i).fast, TOLERANCE, i, name);
            if (policy != TierPolicy.FAST) {
                double tolerance = precision == Precision.FLOAT32 ? TOLERANCE : ROUNDED_TOLERANCE;
                check(expected.get(i).deep, given.get(i).deep, tolerance, i, name);
            }
        }
    }

    private static void check(
            @Nullable Map<Attribute, Double> expected,
            @Nullable Map<Attribute, Double> given,
            double tolerance,
            int comment,
            String name) {
        if (expected == null || given == null) {
            if (expected != given) {
                throw new ModelException(
                        name + " fails its golden set: it does not have the tiers it was written with");
            }
            return;
        }
        expected.forEach((attribute, score) -> {
            Double now = given.get(attribute);
            if (now == null || !(Math.abs(now - score) <= tolerance)) {
                throw new ModelException(name + " fails its golden set: comment " + (comment + 1) + " has " + attribute
                        + " " + now + ", not " + score);
            }
        });
    }

    private static List<Case> ask(ModelFile model, TierPolicy policy, Precision precision, List<Comment> comments) {
        List<Map<Attribute, Double>> fast = scores(model, TierPolicy.FAST, precision, comments);
        boolean hasDeep = model.manifest().deep().isPresent() && policy != TierPolicy.FAST;
        List<Map<Attribute, Double>> deep = hasDeep ? scores(model, TierPolicy.DEEP, precision, comments) : List.of();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            cases.add(new Case(
                    comments.get(i).text(),
                    comments.get(i).parentText().orElse(null),
                    fast.get(i),
                    hasDeep ? deep.get(i) : null));
        }
        return cases;
    }

    private static List<Map<Attribute, Double>> scores(
            ModelFile model, TierPolicy tiers, Precision precision, List<Comment> comments) {
        try (Classifier classifier =
                model.serving(tiers, precision, Optional.empty()).newClassifier()) {
            return classifier.classify(comments).stream()
                    .map(labels -> labels.civility().scores())
                    .toList();
        }
    }
}
