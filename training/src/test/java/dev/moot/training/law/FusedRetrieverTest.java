package dev.moot.training.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.moot.classifier.law.Candidate;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FusedRetrieverTest {

    private static final List<Proposition> SOME =
            KnowledgeBase.bundled().propositions().subList(0, 4);

    @Test
    void putsFirstWhatBothRankHigh() {
        Retriever one = ranking(0, 3, 1);
        Retriever other = ranking(2, 3);

        List<Candidate> fused = new FusedRetriever(List.of(one, other)).retrieve("any", 3);

        assertThat(fused).extracting(Candidate::proposition).containsExactly(SOME.get(3), SOME.get(0), SOME.get(2));
        assertThat(fused.get(0).score()).isEqualTo(2.0 / 62);
        assertThat(fused.get(1).score()).isEqualTo(1.0 / 61);
    }

    @Test
    void keepsTheStatementOfTheHigherRanking() {
        Retriever low = ranking(0, 3);
        Retriever high = (sentence, k) ->
                List.of(new Candidate(SOME.get(3), 0.1, SOME.get(3).statements().get(9)));

        assertThat(new FusedRetriever(List.of(low, high)).retrieve("any", 1))
                .extracting(Candidate::statement)
                .containsExactly(SOME.get(3).statements().get(9));
    }

    @Test
    void needsARetriever() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FusedRetriever(List.of()));
    }

    /** A retriever that always ranks the same. */
    private static Retriever ranking(int... places) {
        return (sentence, k) -> IntStream.range(0, places.length)
                .mapToObj(i -> new Candidate(
                        SOME.get(places[i]),
                        10.0 - i,
                        SOME.get(places[i]).statements().get(0)))
                .toList();
    }
}
