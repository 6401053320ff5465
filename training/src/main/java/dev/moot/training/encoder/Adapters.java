package dev.moot.training.encoder;

import java.util.Map;
import java.util.Random;

/** Low-rank adapters (Hu et al. 2022, "LoRA"): beside a frozen matrix W two narrow ones are learnt, for W + DOWN · UP. */
public final class Adapters {

    /** Behind a dense layer's name: {@code [in × rank]}. */
    public static final String DOWN = ".down";

    /** Behind a dense layer's name: {@code [rank × out]}, zeros at first. */
    public static final String UP = ".up";

    private Adapters() {}

    /** Adds an adapter for every matrix to weights by name. */
    public static void add(Map<String, float[]> weights, int rank, long seed) {
        Random random = new Random(seed);
        for (String matrix : weights.keySet().stream()
                .filter(name -> name.endsWith(".weight"))
                .filter(name -> !name.contains("LayerNorm"))
                .sorted()
                .toList()) {
            String layer = matrix.substring(0, matrix.length() - ".weight".length());
            int out = weights.get(layer + ".bias").length;
            int in = weights.get(matrix).length / out;
            float[] down = new float[in * rank];
            for (int i = 0; i < down.length; i++) {
                down[i] = (float) (random.nextGaussian() / Math.sqrt(in));
            }
            weights.put(layer + DOWN, down);
            weights.put(layer + UP, new float[rank * out]);
        }
    }

    /** Works the adapters into the matrices and removes them. */
    public static void merge(Map<String, float[]> weights) {
        for (String down :
                weights.keySet().stream().filter(name -> name.endsWith(DOWN)).toList()) {
            String layer = down.substring(0, down.length() - DOWN.length());
            float[] a = weights.remove(down);
            float[] b = weights.remove(layer + UP);
            float[] matrix = weights.get(layer + ".weight").clone();
            int out = weights.get(layer + ".bias").length;
            int in = matrix.length / out;
            int rank = a.length / in;
            for (int row = 0; row < in; row++) {
                for (int i = 0; i < rank; i++) {
                    float share = a[row * rank + i];
                    for (int column = 0; column < out; column++) {
                        matrix[row * out + column] += share * b[i * out + column];
                    }
                }
            }
            weights.put(layer + ".weight", matrix);
        }
    }
}
