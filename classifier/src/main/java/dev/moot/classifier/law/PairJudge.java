package dev.moot.classifier.law;

import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.encoder.PairModel.Passage;
import dev.moot.classifier.encoder.PairModel.Reading;
import dev.moot.classifier.encoder.PairModel.Relation;
import dev.moot.classifier.law.LawEvidence.Leaning;
import dev.moot.classifier.law.LawEvidence.Match;
import dev.moot.classifier.law.NearestPropositions.Near;
import dev.moot.classifier.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the propositions a comment may be about and asks the pair model which side the comment takes, by the sentence that
 * comes nearest and as a whole.
 *
 * <p>Thread-safe; the lower layers' readings of the propositions are kept and shared.
 */
public final class PairJudge implements Judge {

    private static final int PAIRS_AT_ONCE = 32;

    private final NearestPropositions finder;
    private final PairModel pairs;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final Map<String, List<Reading>> sides = new ConcurrentHashMap<>();

    /** Judges by the knowledge base that the retriever searches. */
    public PairJudge(Retriever retriever, PairModel pairs) {
        this.finder = new NearestPropositions(retriever);
        this.pairs = pairs;
    }

    @Override
    public List<LawEvidence> judge(List<Question> questions) {
        List<List<Near>> nearest = questions.stream().map(finder::nearest).toList();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String text = questions.get(i).text();
            passages.add(new Passage(questions.get(i).before(), text));
            nearest.get(i)
                    .forEach(near -> passages.add(Passage.of(near.sentence().in(text))));
        }
        List<Leaning> leanings = leanings(nearest, readings(passages));
        List<LawEvidence> evidence = new ArrayList<>(questions.size());
        int next = 0;
        for (List<Near> near : nearest) {
            List<Match> matches = new ArrayList<>(near.size());
            for (Near each : near) {
                matches.add(new Match(
                        each.proposition(), each.sentence(), leanings.get(next).meanWith(leanings.get(next + 1))));
                next += 2;
            }
            evidence.add(new LawEvidence(matches));
        }
        return evidence;
    }

    private List<Reading> readings(List<Passage> passages) {
        List<Reading> readings = new ArrayList<>(passages.size());
        for (int from = 0; from < passages.size(); from += PAIRS_AT_ONCE) {
            readings.addAll(pairs.read(passages.subList(from, Math.min(from + PAIRS_AT_ONCE, passages.size()))));
        }
        return readings;
    }

    /** For each candidate of each comment, how its sentence leans and how the whole does. */
    private List<Leaning> leanings(List<List<Near>> nearest, List<Reading> readings) {
        List<Reading> sentences = new ArrayList<>();
        List<Reading> statements = new ArrayList<>();
        int next = 0;
        for (List<Near> near : nearest) {
            Reading whole = readings.get(next++);
            for (Near each : near) {
                Reading sentence = readings.get(next++);
                List<Reading> both = sides(each.proposition());
                sentences.addAll(List.of(sentence, sentence, whole, whole));
                statements.addAll(both);
                statements.addAll(both);
            }
        }
        List<Relation> relations = new ArrayList<>(sentences.size());
        for (int from = 0; from < sentences.size(); from += PAIRS_AT_ONCE) {
            int to = Math.min(from + PAIRS_AT_ONCE, sentences.size());
            relations.addAll(pairs.judge(sentences.subList(from, to), statements.subList(from, to)));
        }
        List<Leaning> leanings = new ArrayList<>(relations.size() / 2);
        for (int i = 0; i < relations.size(); i += 2) {
            leanings.add(Leaning.of(relations.get(i), relations.get(i + 1)));
        }
        return leanings;
    }

    /** The readings of the false and the correct side. */
    private List<Reading> sides(Proposition proposition) {
        return sides.computeIfAbsent(
                proposition.id(),
                id -> pairs.read(List.of(
                        Passage.of(normalizer.normalize(proposition.falseSide()).text()),
                        Passage.of(normalizer.normalize(proposition.correct()).text()))));
    }
}
