package dev.moot.training.law;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.classifier.encoder.PairModel.Passage;
import dev.moot.classifier.encoder.PairModel.Relation;
import dev.moot.classifier.law.LawEvidence.Leaning;
import dev.moot.classifier.law.LawEvidence.Match;
import dev.moot.classifier.law.NearestJudge;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.text.Sentences.Sentence;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Embeds a comment and either side of the nearest proposition with the public encoder as it is, and lets a small network say
 * from [u, v, |u−v|, u·v] what the one has to do with the other (Conneau et al. 2017). Something to compare with.
 */
final class FrozenEncoderJudge extends NearestJudge {

    private static final int WIDTH = Layer.WIDTH;
    private static final int RELATIONS = 3;
    private static final int ENTAILS = 0;
    private static final int CONTRADICTS = 1;
    private static final int NEUTRAL = 2;
    private static final int HIDDEN = 128;
    private static final int BATCH = 64;
    private static final int EPOCHS = 12;

    private final MiniLm encoder = MiniLm.load(MiniLm.LAYERS);
    private final WordPiece wordPiece;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final Map<String, float[]> embedded = new ConcurrentHashMap<>();
    private final MultiLayerNetwork network;

    /** Trains on comments for which the retriever finds the proposition they are about, and on those that claim nothing. */
    FrozenEncoderJudge(Retriever retriever, WordPiece wordPiece, List<LawComment> training, long seed) {
        super(retriever);
        this.wordPiece = wordPiece;
        this.network = network(seed);
        List<DataSet> pairs = new ArrayList<>();
        for (FoundComment found : FoundComment.among(training, retriever)) {
            int ofFalse = switch (found.verdict()) {
                case MISINFORMATION -> ENTAILS;
                case ACCURATE -> CONTRADICTS;
                default -> NEUTRAL;
            };
            int ofCorrect = ofFalse == NEUTRAL ? NEUTRAL : ENTAILS + CONTRADICTS - ofFalse;
            pairs.add(pair(found.text(), found.nearest().falseSide(), ofFalse));
            pairs.add(pair(found.text(), found.nearest().correct(), ofCorrect));
        }
        Collections.shuffle(pairs, new Random(seed));
        network.fit(new ListDataSetIterator<>(pairs, BATCH), EPOCHS);
    }

    private static MultiLayerNetwork network(long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(5e-4))
                .l2(1e-4)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(4 * WIDTH)
                        .nOut(HIDDEN)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(HIDDEN)
                        .nOut(RELATIONS)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        return network;
    }

    private DataSet pair(String text, String statement, int relation) {
        float[] target = new float[RELATIONS];
        target[relation] = 1;
        return new DataSet(Nd4j.create(features(text, statement), 1, 4 * WIDTH), Nd4j.create(target, 1, RELATIONS));
    }

    private float[] features(String text, String statement) {
        float[] u = embed(text);
        float[] v = embed(normalizer.normalize(statement).text());
        float[] features = new float[4 * WIDTH];
        PairModel.compare(u, v, features, 0);
        return features;
    }

    private float[] embed(String text) {
        return embedded.computeIfAbsent(text, it -> {
            int[] tokens = PairModel.tokens(wordPiece, Passage.of(it));
            Hidden hidden = encoder.run(List.of(tokens));
            float[] mean = hidden.mean(0, 0, tokens.length);
            double squares = 0;
            for (float number : mean) {
                squares += (double) number * number;
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] *= (float) (Math.sqrt(WIDTH) / Math.sqrt(squares));
            }
            return mean;
        });
    }

    @Override
    protected Match match(String text, Proposition proposition) {
        return new Match(
                proposition,
                new Sentence(0, text.length()),
                Leaning.of(relation(text, proposition.falseSide()), relation(text, proposition.correct())));
    }

    private Relation relation(String text, String statement) {
        float[] of = network.output(Nd4j.create(features(text, statement), 1, 4 * WIDTH), false)
                .dup('c')
                .data()
                .asFloat();
        return new Relation(of[ENTAILS], of[CONTRADICTS], of[NEUTRAL]);
    }
}
