package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrieverTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();
    private static final Bm25Retriever BM25 = new Bm25Retriever(KNOWLEDGE);

    @Test
    void findsEveryStatementByItsOwnWords() {
        List<Statement> sample = IntStream.range(0, KNOWLEDGE.statements().size())
                .filter(i -> i % 7 == 0)
                .mapToObj(KNOWLEDGE.statements()::get)
                .filter(it -> it.side().isPresent())
                .toList();

        assertThat(sample.stream().filter(RetrieverTest::isAmongTheFirst).count())
                .isGreaterThan(sample.size() * 98L / 100);
    }

    @Test
    void namesTheNearestStatement() {
        Proposition any = KNOWLEDGE.propositions().get(0);

        Candidate found = BM25.retrieve(any.falseSide(), 5).stream()
                .filter(candidate -> candidate.proposition().equals(any))
                .findFirst()
                .orElseThrow();

        assertThat(found.statement().text()).isEqualTo(any.falseSide());
        assertThat(found.statement().side()).contains(Side.FALSE);
        assertThat(found.score()).isPositive();
    }

    @Test
    void ranksEachPropositionOnceAndTheNearestFirst() {
        List<Candidate> ranking = BM25.retrieve("the police searched my car without a warrant", 1000);

        assertThat(ranking).hasSizeBetween(10, KNOWLEDGE.propositions().size());
        assertThat(ranking).extracting(Candidate::score).isSortedAccordingTo(Collections.reverseOrder(Double::compare));
        assertThat(ranking).extracting(it -> it.proposition().id()).doesNotHaveDuplicates();
        assertThat(BM25.retrieve("the police searched my car without a warrant", 7))
                .isEqualTo(ranking.subList(0, 7));
    }

    @Test
    void takesAnyText() {
        assertThat(BM25.retrieve("", 5)).isEmpty();
        assertThat(BM25.retrieve("\u0000 \ud800 ??? AND OR NOT \"(", 5)).isEmpty();
        String manyWords = "judge "
                + String.join(
                        " ", IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList());
        assertThat(BM25.retrieve(manyWords, 5)).hasSize(5);
    }

    @Test
    void answersManyThreadsAlike() throws Exception {
        List<String> sentences = KNOWLEDGE.propositions().stream()
                .limit(50)
                .map(Proposition::correct)
                .toList();
        List<List<Candidate>> alone =
                sentences.stream().map(it -> BM25.retrieve(it, 5)).toList();

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Candidate>>> together = sentences.stream()
                    .map(it -> threads.submit(() -> BM25.retrieve(it, 5)))
                    .toList();
            for (int i = 0; i < sentences.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void fusionPutsFirstWhatBothRankHigh() {
        Retriever one = ranking("us.a.x", "us.a.both", "us.a.y");
        Retriever other = ranking("us.a.z", "us.a.both");

        List<Candidate> fused = new FusedRetriever(List.of(one, other)).retrieve("any", 3);

        assertThat(fused).extracting(it -> it.proposition().id()).containsExactly("us.a.both", "us.a.x", "us.a.z");
        assertThat(fused.get(0).score()).isEqualTo(2.0 / 62);
        assertThat(fused.get(1).score()).isEqualTo(1.0 / 61);
    }

    @Test
    void fusionKeepsTheStatementOfTheHigherRanking() {
        Retriever low = ranking("us.a.x", "us.a.both");
        Retriever high = (sentence, k) -> {
            Proposition both = entry("us.a.both");
            return List.of(new Candidate(both, 0.1, both.statements().get(9)));
        };

        assertThat(new FusedRetriever(List.of(low, high)).retrieve("any", 1))
                .extracting(Candidate::statement)
                .containsExactly(entry("us.a.both").statements().get(9));
    }

    @Test
    void fusionOfOneRetrieverKeepsItsOrder() {
        String sentence = "can a cop search my phone";

        assertThat(new FusedRetriever(List.of(BM25)).retrieve(sentence, 10))
                .extracting(Candidate::statement)
                .containsExactlyElementsOf(BM25.retrieve(sentence, 10).stream()
                        .map(Candidate::statement)
                        .toList());
        assertThatThrownBy(() -> new FusedRetriever(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isAmongTheFirst(Statement statement) {
        return BM25.retrieve(statement.text(), 5).stream()
                .anyMatch(candidate -> candidate.proposition().equals(statement.proposition()));
    }

    /** A retriever that always ranks the same. */
    private static Retriever ranking(String... ids) {
        return (sentence, k) -> IntStream.range(0, ids.length)
                .mapToObj(i -> new Candidate(
                        entry(ids[i]), 10.0 - i, entry(ids[i]).statements().get(0)))
                .toList();
    }

    private static Proposition entry(String id) {
        return SampleEntry.read(SampleEntry.called(id));
    }
}
