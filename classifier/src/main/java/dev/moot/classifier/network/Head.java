package dev.moot.classifier.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A Deeplearning4j network from a vector to logits, {@code [batch, width] → [batch, outputs]}.
 *
 * <p>It runs on blocks of {@value #BLOCK} rows, the last one padded with zeros, so that a row meets the same instructions in
 * any batch and its logits are the same to the last bit. Not thread-safe: take a {@link #copy()} for each thread.
 */
public final class Head {

    /** Rows in a block. */
    static final int BLOCK = 32;

    private final MultiLayerNetwork network;
    private final INDArray input;
    private final int width;
    private final int outputs;

    /**
     * Wraps a network whose last layer has no activation function.
     *
     * @param network an initialised network of dense layers
     */
    public Head(MultiLayerNetwork network) {
        this.network = network;
        this.width = network.layerInputSize(0);
        this.outputs = network.layerSize(network.getnLayers() - 1);
        this.input = Nd4j.create(DataType.FLOAT, BLOCK, width);
    }

    /** Numbers in an input row. */
    public int width() {
        return width;
    }

    /** Numbers in an output row. */
    public int outputs() {
        return outputs;
    }

    /** A network of its own for another thread. */
    public Head copy() {
        return new Head(network.clone());
    }

    /**
     * Runs the network.
     *
     * @param inputs the rows one after another, at least {@code rows × width}
     * @param rows how many of them
     * @return {@code [rows × outputs]}
     */
    public float[] logits(float[] inputs, int rows) {
        float[] logits = new float[rows * outputs];
        float[] block = new float[BLOCK * width];
        for (int row = 0; row < rows; row += BLOCK) {
            int some = Math.min(BLOCK, rows - row);
            System.arraycopy(inputs, row * width, block, 0, some * width);
            Arrays.fill(block, some * width, block.length, 0);
            input.data().setData(block);
            INDArray output = network.output(input, false);
            float[] result = output.dup('c').data().asFloat();
            System.arraycopy(result, 0, logits, row * outputs, some * outputs);
        }
        return logits;
    }

    /**
     * The weights of a network that is one layer, {@code [width × outputs]}.
     *
     * @throws IllegalStateException if it has more
     */
    public float[] weights() {
        if (network.getnLayers() != 1) {
            throw new IllegalStateException("a network of " + network.getnLayers() + " layers is not linear");
        }
        return network.getParam("0_W").dup('c').data().asFloat();
    }

    /** Releases the input buffer. */
    public void close() {
        input.close();
    }

    /** Reads what {@link #write} wrote. */
    public static Head read(DataInputStream in) throws IOException {
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        float[] parameters = new float[in.readInt()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = in.readFloat();
        }
        MultiLayerNetwork network =
                new MultiLayerNetwork(MultiLayerConfiguration.fromJson(new String(json, StandardCharsets.UTF_8)));
        network.init(Nd4j.createFromArray(parameters).reshape(1, parameters.length), false);
        return new Head(network);
    }

    /** Writes configuration and parameters; unlike DL4J's own archive, the same network gives the same bytes. */
    public void write(DataOutputStream out) throws IOException {
        byte[] json = network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8);
        float[] parameters = network.params().dup('c').data().asFloat();
        out.writeInt(json.length);
        out.write(json);
        out.writeInt(parameters.length);
        for (float parameter : parameters) {
            out.writeFloat(parameter);
        }
    }
}
