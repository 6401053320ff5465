package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Fits the decision on the validation split: the weights by logistic regression, then the thresholds from the lowest score at
 * which a verdict is precise enough.
 */
final class DecisionFit {

    private static final int ITERATIONS = 1500;
    private static final double RATE = 0.03;
    private static final double L2 = 0.01;
    private static final double CLAIMS_KEPT = 0.93;
    private static final double PRECISION_OF_MISINFORMATION = 0.93;
    private static final double PRECISION_OF_ACCURATE = 0.85;
    private static final int FEWEST = 15;
    private static final double LOWEST = 0.4;
    private static final double CLAIM = 0.5;

    private DecisionFit() {}

    static LawDecision fit(List<JudgedComment> validation) {
        List<JudgedComment> judged = validation.stream()
                .filter(it -> LawDecision.VERDICTS.contains(it.comment().verdict()))
                .toList();
        LawDecision open = new LawDecision(1, weights(judged), CLAIM, 1, 1);
        return new LawDecision(
                gate(judged),
                open.weights(),
                CLAIM,
                threshold(open, judged, LegalVerdict.MISINFORMATION, PRECISION_OF_MISINFORMATION),
                threshold(open, judged, LegalVerdict.ACCURATE, PRECISION_OF_ACCURATE));
    }

    private static List<List<Double>> weights(List<JudgedComment> judged) {
        int classes = LawDecision.VERDICTS.size();
        INDArray features = Nd4j.create(judged.size(), LawDecision.FEATURES);
        INDArray targets = Nd4j.zeros(judged.size(), classes);
        for (int i = 0; i < judged.size(); i++) {
            double[] numbers = judged.get(i).features();
            for (int j = 0; j < numbers.length; j++) {
                features.putScalar(i, j, numbers[j]);
            }
            targets.putScalar(
                    i, LawDecision.VERDICTS.indexOf(judged.get(i).comment().verdict()), 1);
        }
        MultiLayerNetwork regression = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(RATE))
                .l2(L2)
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(LawDecision.FEATURES)
                        .nOut(classes)
                        .weightInit(WeightInit.ZERO)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        regression.init();
        for (int i = 0; i < ITERATIONS; i++) {
            regression.fit(features, targets);
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < classes; row++) {
            List<Double> numbers = new ArrayList<>();
            for (int j = 0; j < LawDecision.FEATURES; j++) {
                numbers.add(regression.getParam("0_W").getDouble(j, row));
            }
            numbers.add(regression.getParam("0_b").getDouble(row));
            rows.add(numbers);
        }
        return rows;
    }

    /** From which probability of "none" on nothing is asked: nearly all claims are below it. */
    private static double gate(List<JudgedComment> judged) {
        double[] none = judged.stream()
                .filter(it -> it.comment().verdict() != LegalVerdict.NONE)
                .mapToDouble(it -> it.fast().get(0))
                .sorted()
                .toArray();
        return none.length == 0 ? 1 : none[(int) (CLAIMS_KEPT * (none.length - 1))];
    }

    private static double threshold(
            LawDecision open, List<JudgedComment> judged, LegalVerdict verdict, double precision) {
        int row = LawDecision.VERDICTS.indexOf(verdict);
        record Scored(double score, boolean right) {}
        List<Scored> scored = judged.stream()
                .map(it -> new Scored(
                        open.probabilities(it.features())[row],
                        it.comment().verdict() == verdict
                                && it.shown(verdict).equals(it.comment().entry())))
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .toList();
        double lowest = 1;
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).right() ? 1 : 0;
            if (i + 1 >= FEWEST && right >= precision * (i + 1)) {
                lowest = scored.get(i).score();
            }
        }
        return Math.max(LOWEST, lowest);
    }
}
