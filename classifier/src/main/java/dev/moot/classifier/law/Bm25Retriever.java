package dev.moot.classifier.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Ranks by words in common: BM25 with stemmed words over an index in memory (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009; Lucene's defaults).
 *
 * <p>A proposition is one document of all that is said of it, its authorities included: that finds many more than taking the
 * best of its statements as documents of their own, since a comment mixes words of several. The statements are indexed
 * beside, to tell the nearest one of the propositions that are found.
 *
 * <p>Thread-safe.
 */
public final class Bm25Retriever implements Retriever {

    /** The number of a proposition, or of a statement. */
    static final String NUMBER = "number";

    private static final String STATEMENT = "statement";
    private static final String OF = "of";

    /** More words than a sentence has; Lucene refuses a query of over 1,024. */
    private static final int MOST_WORDS = 512;

    /** Warns on newer Java that vectors of numbers would be compared faster; there are none here. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.OFF);
    }

    private final List<Proposition> propositions;
    private final List<List<Statement>> statements = new ArrayList<>();
    private final int[] firstStatement;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;
    private final Impacts impacts;

    /** Indexes a knowledge base. */
    public Bm25Retriever(KnowledgeBase knowledge) {
        this.propositions = knowledge.propositions();
        this.firstStatement = new int[propositions.size() + 1];
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            List<Map<String, Integer>> said = new ArrayList<>();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < propositions.size(); i++) {
                    said.add(words(add(i, writer)));
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            this.impacts = new Impacts(said);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /** Indexes the statements of a proposition, and returns all it says. */
    private String add(int number, IndexWriter writer) throws IOException {
        Proposition proposition = propositions.get(number);
        statements.add(proposition.statements());
        firstStatement[number + 1] =
                firstStatement[number] + statements.get(number).size();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < statements.get(number).size(); i++) {
            String text = statements.get(number).get(i).text();
            all.append(text).append('\n');
            Document document = new Document();
            document.add(new TextField(STATEMENT, text, Store.NO));
            document.add(new IntPoint(OF, number));
            document.add(new NumericDocValuesField(NUMBER, firstStatement[number] + i));
            writer.addDocument(document);
        }
        proposition
                .authorities()
                .forEach(it ->
                        all.append(it.cite()).append('\n').append(it.holds()).append('\n'));
        return all.toString();
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        try {
            Map<String, Integer> words = words(sentence);
            float[] scores = impacts.scores(words);
            List<Integer> nearest = nearest(scores, k);
            float[] ofStatements = searcher.search(
                    new BooleanQuery.Builder()
                            .add(anyOf(words, STATEMENT), Occur.MUST)
                            .add(IntPoint.newSetQuery(OF, nearest), Occur.FILTER)
                            .build(),
                    new NumberedScores.Manager(firstStatement[propositions.size()]));
            return nearest.stream()
                    .map(i -> new Candidate(propositions.get(i), scores[i], nearestStatement(i, ofStatements)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    @Override
    public List<Proposition> nearest(String sentence, int k) {
        try {
            return nearest(impacts.scores(words(sentence)), k).stream()
                    .map(propositions::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static List<Integer> nearest(float[] scores, int k) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(k)
                .toList();
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

    /** Any of the words, each as often as it is said. */
    private static Query anyOf(Map<String, Integer> words, String field) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach((word, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(field, word)), count), Occur.SHOULD));
        return query.build();
    }

    private Map<String, Integer> words(String text) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream(STATEMENT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = term.toString();
                if (counts.size() < MOST_WORDS || counts.containsKey(word)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            tokens.end();
        }
        return counts;
    }
}
