package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.THREAT;
import static dev.moot.classifier.Attribute.TOXICITY;
import static java.util.Map.entry;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * News-site comments in which workers marked the toxic words and named the kind of each. Shares of workers are the labels.
 * Half of their first raters had found every one of them toxic, so "not toxic" here is a close call.
 *
 * <p>The SemEval tables of the set ({@code tsd_*}) hold the same comments again and are not read.
 */
final class ToxicSpans implements DatasetReader {

    /** A span has one kind, mostly "Insult": nobody was asked whether a comment is profane, a threat or hateful as well. */
    private static final double WEIGHT_OF_RARE_KIND = 0.5;

    private static final String COMMENTS = "comments.csv";
    private static final String ANNOTATIONS = "annotations.csv";
    private static final String SPANS = "spans.csv";

    /** Two names are cut off in the file. */
    private static final Map<String, Attribute> KINDS = Map.ofEntries(
            entry("Insult", INSULT),
            entry("Insu", INSULT),
            entry("Profane/Obscene", PROFANITY),
            entry("Identity based Attack", IDENTITY_ATTACK),
            entry("Identity based ", IDENTITY_ATTACK),
            entry("Threat", THREAT));

    @Override
    public String set() {
        return "toxic_spans";
    }

    @Override
    public List<String> files() {
        return List.of(COMMENTS, ANNOTATIONS, SPANS);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        Map<String, Set<Attribute>> kinds = new HashMap<>();
        folder.csv(
                SPANS,
                span -> Optional.ofNullable(KINDS.get(span.get("type")))
                        .ifPresent(kind -> kinds.computeIfAbsent(
                                        span.get("annotation"), id -> EnumSet.noneOf(Attribute.class))
                                .add(kind)));
        Map<String, List<String>> annotations = new HashMap<>();
        Set<String> harmless = new HashSet<>();
        folder.csv(ANNOTATIONS, annotation -> {
            String id = annotation.get("annotation");
            annotations
                    .computeIfAbsent(annotation.get("comment_id"), comment -> new ArrayList<>())
                    .add(id);
            if (annotation.get("not toxic").equals("True")) {
                harmless.add(id);
            }
        });
        folder.csv(COMMENTS, comment -> {
            List<String> votes = annotations.getOrDefault(comment.get("comment_id"), List.of());
            if (!votes.isEmpty()) {
                Row.Builder row =
                        Row.of(set(), comment.get("comment_id"), Mentions.anonymous(comment.get("comment_text")));
                row.label(TOXICITY, share(votes, id -> !harmless.contains(id)));
                for (Attribute kind : Set.copyOf(KINDS.values())) {
                    double named =
                            share(votes, id -> kinds.getOrDefault(id, Set.of()).contains(kind));
                    row.label(kind, named, kind == INSULT ? 1 : WEIGHT_OF_RARE_KIND);
                }
                rows.accept(row.build());
            }
        });
    }

    private static double share(List<String> votes, Predicate<String> aye) {
        VoteShare share = new VoteShare();
        votes.forEach(vote -> share.add(aye.test(vote)));
        return share.value();
    }
}
