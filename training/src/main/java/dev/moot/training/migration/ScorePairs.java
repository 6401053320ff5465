package dev.moot.training.migration;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** Collects what two scorers say of the same comments. Not thread-safe. */
final class ScorePairs {

    private static final String EXPERIMENTAL = "_EXPERIMENTAL";

    /** What the Perspective API calls profanity as a newspaper's moderators saw it. */
    private static final String OBSCENE = "OBSCENE";

    private final Set<Attribute> attributes;
    private final Map<String, Pair> pairs = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    /** Takes the attributes that Moot scores. */
    ScorePairs(Set<Attribute> attributes) {
        this.attributes = attributes;
    }

    private record Pair(Attribute attribute, DoubleStream.Builder theirs, DoubleStream.Builder own) {

        static Pair of(Attribute attribute) {
            return new Pair(attribute, DoubleStream.builder(), DoubleStream.builder());
        }
    }

    void add(List<ScoredComment> comments, List<Labels> labels) {
        for (int i = 0; i < comments.size(); i++) {
            Map<Attribute, Double> own = labels.get(i).civility().scores();
            comments.get(i)
                    .scores()
                    .forEach((name, score) -> attribute(name)
                            .ifPresentOrElse(
                                    attribute -> {
                                        Pair pair = pairs.computeIfAbsent(name, any -> Pair.of(attribute));
                                        pair.theirs.add(score);
                                        pair.own.add(Objects.requireNonNull(own.get(attribute)));
                                    },
                                    () -> unknown.add(name)));
        }
    }

    private Optional<Attribute> attribute(String name) {
        String plain = name.endsWith(EXPERIMENTAL) ? name.substring(0, name.length() - EXPERIMENTAL.length()) : name;
        Optional<Attribute> attribute =
                plain.equals(OBSCENE) ? Optional.of(Attribute.PROFANITY) : Attribute.named(plain);
        return attribute.filter(attributes::contains);
    }

    /** What was collected; can be asked once. */
    List<ThresholdTranslation> translations() {
        return pairs.entrySet().stream()
                .map(each -> new ThresholdTranslation(
                        each.getKey(),
                        each.getValue().attribute,
                        each.getValue().theirs.build().toArray(),
                        each.getValue().own.build().toArray()))
                .toList();
    }

    Set<String> unknown() {
        return unknown;
    }
}
