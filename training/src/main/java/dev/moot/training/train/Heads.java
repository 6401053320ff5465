package dev.moot.training.train;

import dev.moot.classifier.network.Head;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Makes the Deeplearning4j networks: one shape for training, with sigmoid and cross-entropy at the end, and the same shape
 * without an activation function for serving, so that logits can be averaged.
 */
final class Heads {

    private Heads() {}

    /**
     * A network to train, initialised.
     *
     * @param sizes numbers in the input, each hidden layer and the output
     * @param dropout share of a hidden layer's inputs that training drops, 0 to 1
     * @param l2 strength of weight decay
     */
    static MultiLayerNetwork training(int[] sizes, IUpdater updater, double dropout, double l2, long seed) {
        NeuralNetConfiguration.ListBuilder layers = builder(updater, l2, seed).list();
        for (int i = 0; i < sizes.length - 2; i++) {
            layers.layer(hidden(sizes[i], sizes[i + 1], i == 0 ? 0 : dropout));
        }
        int last = sizes.length - 2;
        layers.layer(new OutputLayer.Builder(LossFunction.XENT)
                .nIn(sizes[last])
                .nOut(sizes[last + 1])
                .activation(Activation.SIGMOID)
                .dropOut(last == 0 ? 0 : 1 - dropout)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    /** The network to serve that goes with a trained one. */
    static Head serving(MultiLayerNetwork trained) {
        int count = trained.getnLayers();
        // Nothing is drawn, but the seed is written: a random one would give the same network other bytes.
        NeuralNetConfiguration.ListBuilder layers =
                new NeuralNetConfiguration.Builder().seed(0).list();
        for (int i = 0; i < count; i++) {
            Layer layer = i < count - 1
                    ? hidden(trained.layerInputSize(i), trained.layerSize(i), 0)
                    : new DenseLayer.Builder()
                            .nIn(trained.layerInputSize(i))
                            .nOut(trained.layerSize(i))
                            .activation(Activation.IDENTITY)
                            .build();
            layers.layer(layer);
        }
        MultiLayerConfiguration configuration = layers.build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(trained.params().dup(), false);
        return new Head(network);
    }

    private static NeuralNetConfiguration.Builder builder(IUpdater updater, double l2, long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .weightInit(WeightInit.XAVIER)
                .l2(l2);
    }

    private static DenseLayer hidden(int in, int out, double dropout) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(Activation.RELU)
                .dropOut(dropout == 0 ? 0 : 1 - dropout)
                .build();
    }
}
