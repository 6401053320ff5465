package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static boolean isAmongTheFirst(Statement statement) {
        return BM25.retrieve(statement.text(), 5).stream()
                .anyMatch(candidate -> candidate.proposition().equals(statement.proposition()));
    }
}
