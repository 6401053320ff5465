package dev.moot.training.law;

import dev.moot.classifier.law.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Fits a multinomial logistic regression on standardised features. */
final class SoftmaxFit {

    private static final int ITERATIONS = 1500;
    private static final double RATE = 0.03;
    private static final double L2 = 0.003;
    private static final double SMALLEST_DEVIATION = 1e-6;

    private SoftmaxFit() {}

    /**
     * An example.
     *
     * @param features what is known of it
     * @param target the class it is of
     */
    record Example(List<Double> features, int target) {

        Example {
            features = List.copyOf(features);
        }

        static Example of(double[] features, int target) {
            return new Example(Arrays.stream(features).boxed().toList(), target);
        }
    }

    static Softmax fit(List<Example> examples, int classes) {
        int width = examples.get(0).features().size();
        INDArray features = Nd4j.create(DataType.FLOAT, examples.size(), width);
        INDArray targets = Nd4j.zeros(DataType.FLOAT, examples.size(), classes);
        for (int i = 0; i < examples.size(); i++) {
            for (int j = 0; j < width; j++) {
                features.putScalar(i, j, examples.get(i).features().get(j));
            }
            targets.putScalar(i, examples.get(i).target(), 1);
        }
        INDArray mean = features.mean(0);
        INDArray deviation = features.std(0).addi(SMALLEST_DEVIATION);
        features.subiRowVector(mean).diviRowVector(deviation);
        MultiLayerNetwork regression = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(RATE))
                .l2(L2)
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(width)
                        .nOut(classes)
                        .weightInit(WeightInit.ZERO)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        regression.init();
        for (int i = 0; i < ITERATIONS; i++) {
            regression.fit(features, targets);
        }
        return raw(regression, mean, deviation);
    }

    /** The weights for features as they come. */
    private static Softmax raw(MultiLayerNetwork regression, INDArray mean, INDArray deviation) {
        INDArray weights = regression.getParam("0_W");
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < weights.columns(); row++) {
            List<Double> numbers = new ArrayList<>();
            double bias = regression.getParam("0_b").getDouble(row);
            for (int j = 0; j < weights.rows(); j++) {
                double weight = weights.getDouble(j, row) / deviation.getDouble(j);
                numbers.add(weight);
                bias -= weight * mean.getDouble(j);
            }
            numbers.add(bias);
            rows.add(numbers);
        }
        return new Softmax(rows);
    }
}
