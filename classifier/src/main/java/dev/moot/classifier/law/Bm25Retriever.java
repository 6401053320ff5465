package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Ranks by words in common: BM25 with the words stemmed (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", 2009; Lucene's analysis, formula and constants).
 *
 * <p>A proposition is one text of all that is said of it, its authorities included: that finds many more than taking the
 * best of its statements as texts of their own, since a comment mixes words of several. The statements are weighed beside, to
 * tell the nearest one of the propositions that are found.
 *
 * <p>Thread-safe.
 */
public final class Bm25Retriever implements Retriever {

    /** More words than a sentence has; a hostile text costs no more than a long comment. */
    private static final int MOST_WORDS = 512;

    private final List<Proposition> propositions;
    private final List<List<Statement>> statements;
    private final int[] firstStatement;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Impacts ofPropositions;
    private final Impacts ofStatements;

    /** Indexes a knowledge base. */
    public Bm25Retriever(KnowledgeBase knowledge) {
        this.propositions = knowledge.propositions();
        this.statements = propositions.stream().map(Proposition::statements).toList();
        this.firstStatement = new int[propositions.size() + 1];
        List<Map<String, Integer>> saidByPropositions = new ArrayList<>();
        List<Map<String, Integer>> saidByStatements = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Map<String, Integer> all = new LinkedHashMap<>();
            for (Statement statement : statements.get(i)) {
                Map<String, Integer> said = words(statement.text());
                saidByStatements.add(said);
                said.forEach((word, count) -> all.merge(word, count, Integer::sum));
            }
            for (Authority authority : propositions.get(i).authorities()) {
                words(authority.cite() + "\n" + authority.holds())
                        .forEach((word, count) -> all.merge(word, count, Integer::sum));
            }
            saidByPropositions.add(all);
            firstStatement[i + 1] = saidByStatements.size();
        }
        this.ofPropositions = new Impacts(saidByPropositions);
        this.ofStatements = new Impacts(saidByStatements);
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        Map<String, Integer> words = words(sentence);
        float[] scores = ofPropositions.scores(words);
        float[] scoresOfStatements = ofStatements.scores(words);
        return nearest(scores, k).stream()
                .map(i -> new Candidate(propositions.get(i), scores[i], nearestStatement(i, scoresOfStatements)))
                .toList();
    }

    @Override
    public List<Proposition> nearest(String sentence, int k) {
        return nearest(ofPropositions.scores(words(sentence)), k).stream()
                .map(propositions::get)
                .toList();
    }

    /** The places of the k highest scores above zero, from the highest on; the first of equal ones first. */
    private static List<Integer> nearest(float[] scores, int k) {
        List<Integer> nearest = new ArrayList<>(k + 1);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && (nearest.size() < k || scores[i] > scores[nearest.get(k - 1)])) {
                int place = nearest.size();
                while (place > 0 && scores[i] > scores[nearest.get(place - 1)]) {
                    place--;
                }
                nearest.add(place, i);
                if (nearest.size() > k) {
                    nearest.remove(k);
                }
            }
        }
        return nearest;
    }

    private Statement nearestStatement(int proposition, float[] scores) {
        int best = 0;
        for (int i = 1; i < statements.get(proposition).size(); i++) {
            if (scores[firstStatement[proposition] + i] > scores[firstStatement[proposition] + best]) {
                best = i;
            }
        }
        return statements.get(proposition).get(best);
    }

    private Map<String, Integer> words(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Analysis.run(analyzer, text, (term, begin) -> {
            String word = term.toString();
            if (counts.size() < MOST_WORDS || counts.containsKey(word)) {
                counts.merge(word, 1, Integer::sum);
            }
            return true;
        });
        return counts;
    }
}
