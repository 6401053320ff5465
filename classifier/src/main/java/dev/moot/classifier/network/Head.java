package dev.moot.classifier.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
 * <p>It runs on blocks of {@value #LARGE} rows while there are as many and then of {@value #SMALL}, the last one padded with
 * zeros. Matrices of either size are multiplied by the same instructions, those of 128 rows by others: so the logits of a row
 * are the same to the last bit in any batch. Not thread-safe: take a {@link #copy()} for each thread.
 */
public final class Head {

    /** A call costs some hundred microseconds, whatever its size. */
    private static final int LARGE = 64;

    private static final int SMALL = 32;

    private final MultiLayerNetwork network;
    private final INDArray large;
    private final INDArray small;
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
        this.large = Nd4j.create(DataType.FLOAT, LARGE, width);
        this.small = Nd4j.create(DataType.FLOAT, SMALL, width);
    }

    /** Loads the native libraries, which takes a second. */
    public static void prepare() {
        Nd4j.zeros(1).close();
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
        int row = 0;
        for (; rows - row >= LARGE; row += LARGE) {
            run(large, inputs, row, LARGE, logits);
        }
        for (; row < rows; row += SMALL) {
            run(small, inputs, row, Math.min(SMALL, rows - row), logits);
        }
        return logits;
    }

    private void run(INDArray block, float[] inputs, int row, int some, float[] logits) {
        float[] padded = Arrays.copyOfRange(inputs, row * width, row * width + Math.toIntExact(block.length()));
        Arrays.fill(padded, some * width, padded.length, 0);
        block.data().setData(padded);
        float[] result = network.output(block, false).dup('c').data().asFloat();
        System.arraycopy(result, 0, logits, row * outputs, some * outputs);
    }

    /**
     * The weights of a network that is one layer, {@code [outputs × width]}.
     *
     * @throws IllegalStateException if it has more
     */
    public float[] weights() {
        if (network.getnLayers() != 1) {
            throw new IllegalStateException("a network of " + network.getnLayers() + " layers is not linear");
        }
        return network.getParam("0_W").dup('f').data().asFloat();
    }

    /** Releases the input buffers. */
    public void close() {
        large.close();
        small.close();
    }

    /** Reads what {@link #write} wrote. */
    public static Head read(DataInputStream in) throws IOException {
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        float[] parameters = new float[in.readInt()];
        byte[] bytes = new byte[parameters.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(parameters);
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
