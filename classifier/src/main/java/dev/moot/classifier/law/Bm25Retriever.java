package dev.moot.classifier.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
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
 * Ranks by words in common: BM25 over all statements of the knowledge base, each a document of an index in memory, words
 * stemmed (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; Lucene's defaults).
 *
 * <p>Thread-safe.
 */
public final class Bm25Retriever implements Retriever {

    static final String STATEMENT = "statement";
    private static final String TEXT = "text";

    /** More words than a sentence has; Lucene refuses a query of over 1,024. */
    private static final int MOST_WORDS = 512;

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.proposition().id());

    private final List<Statement> statements;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;

    /** Indexes the statements of a knowledge base. */
    public Bm25Retriever(KnowledgeBase knowledge) {
        this.statements = knowledge.statements();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < statements.size(); i++) {
                    Document document = new Document();
                    document.add(new TextField(TEXT, statements.get(i).text(), Store.NO));
                    document.add(new NumericDocValuesField(STATEMENT, i));
                    writer.addDocument(document);
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    @Override
    public List<Candidate> retrieve(String sentence, int k) {
        try {
            float[] scores = searcher.search(query(sentence), new StatementScores.Manager(statements.size()));
            Map<String, Candidate> best = new LinkedHashMap<>();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] > 0) {
                    Statement statement = statements.get(i);
                    Candidate here = new Candidate(statement.proposition(), scores[i], statement);
                    best.merge(statement.proposition().id(), here, (a, b) -> b.score() > a.score() ? b : a);
                }
            }
            return best.values().stream().sorted(NEAREST_FIRST).limit(k).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /** Any of the words, each as often as it is said. */
    private Query query(String sentence) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String word : words(sentence)) {
            if (counts.size() < MOST_WORDS || counts.containsKey(word)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        counts.forEach((word, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(TEXT, word)), count), Occur.SHOULD));
        return query.build();
    }

    private List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }
}
