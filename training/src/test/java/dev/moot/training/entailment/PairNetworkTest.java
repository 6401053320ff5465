package dev.moot.training.entailment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.encoder.PairModel.Passage;
import dev.moot.classifier.encoder.PairModel.Relation;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairLabel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class PairNetworkTest {

    private static final List<PairExample> PAIRS = List.of(
            pair(
                    "a",
                    "states have to obey every federal order",
                    "states may decline to help",
                    dev.moot.training.pair.Relation.CONTRADICTS),
            pair(
                    "b",
                    "the sheriff said hello",
                    "police need a warrant to search a phone",
                    dev.moot.training.pair.Relation.NEUTRAL));

    private final MiniLm encoder = MiniLm.load(PairModel.FIRST_TUNED);

    @Test
    void computesWhatIsServed() throws IOException {
        PairNetwork network = new PairNetwork(2, PairNetwork.initial(3));
        List<TokenPair> tokens = new PairTokens().of(PAIRS);
        Map<String, INDArray> out = network.output(PairBatch.of(encoder, tokens));
        float[] logits = out.get(PairNetwork.LOGITS).dup('c').data().asFloat();

        PairModel served = new PairModel(
                encoder, new WordPiece(MiniLm.vocabulary()), network.encoder().learnt());
        List<Relation> relations = served.judge(
                served.read(PAIRS.stream().map(it -> Passage.of(it.premise())).toList()),
                served.read(
                        PAIRS.stream().map(it -> Passage.of(it.hypothesis())).toList()));

        for (int i = 0; i < PAIRS.size(); i++) {
            double sum = Math.exp(logits[3 * i]) + Math.exp(logits[3 * i + 1]) + Math.exp(logits[3 * i + 2]);
            assertThat(relations.get(i).entails()).isCloseTo(Math.exp(logits[3 * i]) / sum, within(1e-4));
            assertThat(relations.get(i).contradicts()).isCloseTo(Math.exp(logits[3 * i + 1]) / sum, within(1e-4));
        }
    }

    @Test
    void learns() throws IOException {
        PairNetwork network = new PairNetwork(2, PairNetwork.initial(3));
        List<TokenPair> tokens = new PairTokens().of(PAIRS);
        double before = network.gradients(PairBatch.of(encoder, tokens)).loss();
        for (int i = 0; i < 5; i++) {
            network.gradients(PairBatch.of(encoder, tokens))
                    .byName()
                    .forEach((name, gradient) -> network.encoder().array(name).subi(gradient.mul(0.02)));
        }
        assertThat(network.gradients(PairBatch.of(encoder, tokens)).loss()).isLessThan(before);
    }

    private static PairExample pair(
            String id, String premise, String hypothesis, dev.moot.training.pair.Relation relation) {
        return new PairExample(id, "test", premise, hypothesis, PairLabel.of(relation), 1, id, Split.TRAIN);
    }
}
