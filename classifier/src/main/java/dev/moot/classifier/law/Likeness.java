package dev.moot.classifier.law;

import dev.moot.classifier.law.Terms.Kind;
import dev.moot.classifier.law.Wording.Nearness;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares a comment, as a whole and by the sentence that comes nearest, with what both sides say of a proposition. Since it
 * looks at where the comment stands between the two, not at its words as such, a proposition needs no training of its own.
 * Thread-safe.
 */
public final class Likeness {

    private static final int PER_TEXT = 11;

    /** The number of features. */
    public static final int FEATURES = 2 * PER_TEXT + 2;

    private final Map<Kind, Rarity> rarity = new EnumMap<>(Kind.class);
    private final Map<String, Map<Kind, Wording>> wordings = new ConcurrentHashMap<>();

    /** Reads what a knowledge base says. */
    public Likeness(KnowledgeBase knowledge) {
        List<List<String>> words = knowledge.statements().stream()
                .map(it -> Words.of(it.text()).all())
                .toList();
        for (Kind kind : List.of(Kind.WORD, Kind.PAIR)) {
            rarity.put(
                    kind,
                    new Rarity(words.stream().map(it -> Terms.of(kind, it)).toList()));
        }
    }

    /** What was found. Immutable as long as nobody writes to the array it shares. */
    public static final class Compared {
        private final Sentence sentence;
        private final double[] features;

        private Compared(Sentence sentence, double[] features) {
            this.sentence = sentence;
            this.features = features;
        }

        /** Where the comment comes nearest to the proposition. */
        public Sentence sentence() {
            return sentence;
        }

        /** Numbers for a regression, {@code [}{@value Likeness#FEATURES}{@code ]}. */
        public double[] features() {
            return features;
        }
    }

    /** Compares a normalised comment with a proposition of the knowledge base. */
    public Compared compare(String text, Proposition proposition) {
        Map<Kind, Wording> wording = wordings.computeIfAbsent(proposition.id(), id -> wording(proposition));
        Words words = Words.of(text);
        List<String> all = words.all();
        List<Sentence> sentences = Sentences.split(text);
        Sentence nearest = new Sentence(0, text.length());
        List<String> ofNearest = all;
        if (sentences.size() > 1) {
            double most = -1;
            for (Sentence sentence : sentences) {
                List<String> some = words.between(sentence.begin(), sentence.end());
                double near = near(Kind.WORD, wording, some).most();
                if (near > most) {
                    most = near;
                    nearest = sentence;
                    ofNearest = some;
                }
            }
        }
        double[] features = new double[FEATURES];
        describe(all, wording, features, 0);
        if (ofNearest.size() == all.size()) {
            System.arraycopy(features, 0, features, PER_TEXT, PER_TEXT);
        } else {
            describe(ofNearest, wording, features, PER_TEXT);
        }
        features[2 * PER_TEXT] = Math.log1p(all.size());
        features[2 * PER_TEXT + 1] = text.indexOf('?') < 0 ? 0 : 1;
        return new Compared(nearest, features);
    }

    private static void describe(List<String> words, Map<Kind, Wording> wording, double[] features, int from) {
        int next = from;
        for (Kind kind : Kind.values()) {
            Nearness nearness = near(kind, wording, words);
            features[next++] = nearness.leaning();
            features[next++] = nearness.most();
            features[next++] = nearness.related();
            if (kind != Kind.RUN) {
                features[next++] = nearness.odds();
            }
        }
    }

    private static Nearness near(Kind kind, Map<Kind, Wording> wording, List<String> words) {
        return wording.get(kind).to(Terms.of(kind, words));
    }

    private Map<Kind, Wording> wording(Proposition proposition) {
        List<Statement> statements = proposition.statements();
        List<Optional<Side>> sides = statements.stream().map(Statement::side).toList();
        List<List<String>> words =
                statements.stream().map(it -> Words.of(it.text()).all()).toList();
        Map<Kind, Wording> wording = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Terms> terms = words.stream().map(it -> Terms.of(kind, it)).toList();
            Rarity rare = rarity.get(kind);
            wording.put(kind, new Wording(sides, terms, rare == null ? it -> 1 : rare::of));
        }
        return wording;
    }
}
