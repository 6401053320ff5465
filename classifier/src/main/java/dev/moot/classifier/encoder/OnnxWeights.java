package dev.moot.classifier.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import onnx.Onnx;
import org.nd4j.shade.protobuf.CodedInputStream;
import org.nd4j.shade.protobuf.ExtensionRegistryLite;
import org.nd4j.shade.protobuf.WireFormat;

/**
 * The float weights of an ONNX file, by the names of the network they were exported from.
 *
 * <p>The exporter keeps the names of biases, embeddings and norms, but calls a transposed matrix {@code onnx::MatMul_787}:
 * that one is found through the node that multiplies by it, whose name is the layer's path.
 *
 * <p>The file is read one weight at a time: as a whole, 90 MB, it would take up a small heap beside the weights.
 */
final class OnnxWeights {

    private static final String MULTIPLICATION = "/MatMul";
    private static final int BUFFER = 1 << 16;

    private final Map<String, float[]> weights = new HashMap<>();
    private final List<Onnx.NodeProto> multiplications = new ArrayList<>();

    private OnnxWeights() {}

    /**
     * Reads a resource.
     *
     * @throws IOException if it is missing, or has another SHA-256
     */
    static Map<String, float[]> read(String resource, String sha256) throws IOException {
        OnnxWeights read = new OnnxWeights();
        MessageDigest digest = digest();
        try (InputStream in = OnnxWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("resource " + resource + " is missing");
            }
            DigestInputStream digested = new DigestInputStream(in, digest);
            read.addModel(CodedInputStream.newInstance(digested, BUFFER));
            digested.transferTo(OutputStream.nullOutputStream());
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IOException("resource " + resource + " has SHA-256 " + found + ", not " + sha256);
        }
        read.nameMatrices();
        return read.weights;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void addModel(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == Onnx.ModelProto.GRAPH_FIELD_NUMBER) {
                int outside = in.pushLimit(in.readRawVarint32());
                addGraph(in);
                in.popLimit(outside);
            } else {
                in.skipField(tag);
            }
        }
    }

    private void addGraph(CodedInputStream in) throws IOException {
        ExtensionRegistryLite none = ExtensionRegistryLite.getEmptyRegistry();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Onnx.GraphProto.INITIALIZER_FIELD_NUMBER -> add(in.readMessage(Onnx.TensorProto.parser(), none));
                case Onnx.GraphProto.NODE_FIELD_NUMBER -> add(in.readMessage(Onnx.NodeProto.parser(), none));
                default -> in.skipField(tag);
            }
        }
    }

    private void add(Onnx.TensorProto tensor) {
        if (tensor.getDataType() == Onnx.TensorProto.DataType.FLOAT_VALUE) {
            FloatBuffer buffer = tensor.getRawData()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            weights.put(tensor.getName(), values);
        }
    }

    private void add(Onnx.NodeProto node) {
        if (node.getOpType().equals("MatMul")) {
            multiplications.add(node);
        }
    }

    private void nameMatrices() {
        for (Onnx.NodeProto node : multiplications) {
            if (weights.containsKey(node.getInput(1))) {
                String path = node.getName().substring(1, node.getName().length() - MULTIPLICATION.length());
                weights.put(path.replace('/', '.') + ".weight", weights.remove(node.getInput(1)));
            }
        }
    }
}
