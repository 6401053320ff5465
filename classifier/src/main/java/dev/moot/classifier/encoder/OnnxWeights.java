package dev.moot.classifier.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import onnx.Onnx;
import org.nd4j.shade.protobuf.CodedInputStream;
import org.nd4j.shade.protobuf.UnsafeByteOperations;

/**
 * The float weights of an ONNX file, by the names of the network they were exported from.
 *
 * <p>The exporter keeps the names of biases, embeddings and norms, but calls a transposed matrix {@code onnx::MatMul_787}:
 * that one is found through the node that multiplies by it, whose name is the layer's path.
 */
final class OnnxWeights {

    private static final String MULTIPLICATION = "/MatMul";

    private OnnxWeights() {}

    /**
     * Reads a resource.
     *
     * @throws IOException if it is missing, or has another SHA-256
     */
    static Map<String, float[]> read(String resource, String sha256) throws IOException {
        byte[] file;
        try (InputStream in = OnnxWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("resource " + resource + " is missing");
            }
            file = in.readAllBytes();
        }
        String found = HexFormat.of().formatHex(digest(file));
        if (!found.equals(sha256)) {
            throw new IOException("resource " + resource + " has SHA-256 " + found + ", not " + sha256);
        }
        Onnx.GraphProto graph = parse(file).getGraph();
        Map<String, float[]> weights = new HashMap<>();
        for (Onnx.TensorProto tensor : graph.getInitializerList()) {
            if (tensor.getDataType() == Onnx.TensorProto.DataType.FLOAT_VALUE) {
                weights.put(tensor.getName(), array(tensor));
            }
        }
        for (Onnx.NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul") && weights.containsKey(node.getInput(1))) {
                String path = node.getName().substring(1, node.getName().length() - MULTIPLICATION.length());
                weights.put(path.replace('/', '.') + ".weight", weights.remove(node.getInput(1)));
            }
        }
        return weights;
    }

    /** The tensors of what is returned stay in the array that was read: a copy of 90 MB does not fit a small heap. */
    private static Onnx.ModelProto parse(byte[] file) throws IOException {
        CodedInputStream in = UnsafeByteOperations.unsafeWrap(file).newCodedInput();
        in.enableAliasing(true);
        return Onnx.ModelProto.parseFrom(in);
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static float[] array(Onnx.TensorProto tensor) {
        FloatBuffer buffer = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
