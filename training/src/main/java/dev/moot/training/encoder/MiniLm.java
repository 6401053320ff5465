package dev.moot.training.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The sentence encoder all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) on ND4J: a BERT of {@value #LAYERS}
 * layers, {@value #WIDTH} wide, {@value #HEADS} heads, for sequences of one length.
 *
 * <p>Not thread-safe.
 */
public final class MiniLm {

    /** Numbers in a hidden state. */
    public static final int WIDTH = 384;

    private static final int LAYERS = 6;
    private static final int HEADS = 12;
    private static final int HEAD_WIDTH = WIDTH / HEADS;
    private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

    private final Map<String, INDArray> weights;

    private MiniLm(Map<String, INDArray> weights) {
        this.weights = weights;
    }

    /** Reads the weights from the class path. */
    public static MiniLm load() throws IOException {
        return new MiniLm(OnnxWeights.read(WEIGHTS));
    }

    /** Reads the vocabulary from the class path: the pieces in the order of their ids. */
    public static List<String> vocabulary() throws IOException {
        try (InputStream in = MiniLm.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IOException("resource " + TOKENIZER + " is missing");
            }
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            Map<Integer, String> pieces = new TreeMap<>();
            vocabulary.properties().forEach(piece -> pieces.put(piece.getValue().asInt(), piece.getKey()));
            return List.copyOf(pieces.values());
        }
    }

    /**
     * Runs the encoder.
     *
     * @param ids token ids, {@code [batch][tokens]}, every row of the same length
     * @return the mean of each row's last hidden states, {@code [batch, 384]}
     */
    public INDArray encode(int[][] ids) {
        int batch = ids.length;
        int tokens = ids[0].length;
        INDArray hidden = embed(ids, batch, tokens);
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = "encoder.layer." + layer + ".";
            INDArray attended =
                    dense(attend(hidden, name + "attention.self.", batch, tokens), name + "attention.output.dense");
            hidden = normalize(hidden.add(attended), name + "attention.output.LayerNorm");
            INDArray wide = gelu(dense(hidden, name + "intermediate.dense"));
            hidden = normalize(hidden.add(dense(wide, name + "output.dense")), name + "output.LayerNorm");
        }
        return hidden.reshape(batch, tokens, WIDTH).mean(1);
    }

    private INDArray embed(int[][] ids, int batch, int tokens) {
        int[] words = Arrays.stream(ids).flatMapToInt(Arrays::stream).toArray();
        int[] positions = new int[words.length];
        Arrays.setAll(positions, i -> i % tokens);
        INDArray sum = Nd4j.pullRows(weights.get("embeddings.word_embeddings.weight"), 1, words);
        sum.addi(Nd4j.pullRows(weights.get("embeddings.position_embeddings.weight"), 1, positions));
        sum.addiRowVector(weights.get("embeddings.token_type_embeddings.weight").getRow(0));
        return normalize(sum, "embeddings.LayerNorm").reshape(batch * (long) tokens, WIDTH);
    }

    private INDArray attend(INDArray hidden, String name, int batch, int tokens) {
        INDArray query = heads(dense(hidden, name + "query"), batch, tokens);
        INDArray key = heads(dense(hidden, name + "key"), batch, tokens);
        INDArray value = heads(dense(hidden, name + "value"), batch, tokens);
        INDArray scores = Nd4j.matmul(query, key, false, true, false).divi(Math.sqrt(HEAD_WIDTH));
        INDArray attended = Nd4j.matmul(Nd4j.nn().softmax(scores, 3), value);
        return attended.permute(0, 2, 1, 3).dup('c').reshape(batch * (long) tokens, WIDTH);
    }

    private static INDArray heads(INDArray states, int batch, int tokens) {
        return states.reshape(batch, tokens, HEADS, HEAD_WIDTH)
                .permute(0, 2, 1, 3)
                .dup('c');
    }

    private INDArray dense(INDArray in, String name) {
        return in.mmul(weights.get(name + ".weight")).addiRowVector(weights.get(name + ".bias"));
    }

    private INDArray normalize(INDArray in, String name) {
        INDArray centred = in.subColumnVector(in.mean(true, 1));
        INDArray variance = centred.mul(centred).mean(true, 1);
        centred.diviColumnVector(org.nd4j.linalg.ops.transforms.Transforms.sqrt(variance.addi(1e-12)));
        return centred.muliRowVector(weights.get(name + ".weight")).addiRowVector(weights.get(name + ".bias"));
    }

    /** From the error function: ND4J's own GELU is an approximation. */
    private static INDArray gelu(INDArray in) {
        return Nd4j.math().erf(in.div(Math.sqrt(2))).addi(1).muli(in).muli(0.5);
    }
}
