package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.moot.classifier.LegalVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How evidence becomes a verdict; the resource {@code decision.json}, which {@code moot-train law} writes. A multinomial logistic regression over what the fast tier and the pair model say.
 *
 * @param gate the fast tier's probability of {@link LegalVerdict#NONE} from which nothing further is asked
 * @param weights a row for each verdict of {@link #VERDICTS}, a column for each feature and one for the bias
 * @param claim the probability that the comment claims something from which it is at least unverified
 * @param misinformation the probability from which it is misinformation
 * @param accurate the probability from which it is accurate
 */
public record LawDecision(
        double gate, List<List<Double>> weights, double claim, double misinformation, double accurate) {

    private static final String BUNDLED = "decision.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The verdicts in the order of the weights' rows. */
    public static final List<LegalVerdict> VERDICTS =
            List.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION);

    /** The number of features. */
    public static final int FEATURES = 9;

    private static final double SMALLEST = 1e-4;

    public LawDecision {
        weights = weights.stream().map(List::copyOf).toList();
        if (weights.size() != VERDICTS.size() || weights.stream().anyMatch(row -> row.size() != FEATURES + 1)) {
            throw new IllegalArgumentException(
                    "'weights' must be " + VERDICTS.size() + " rows of " + (FEATURES + 1) + " numbers");
        }
    }

    /** The decision that comes with Moot. */
    public static LawDecision bundled() {
        try (InputStream in = LawDecision.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("resource " + BUNDLED + " is missing");
            }
            return JSON.readValue(in, LawDecision.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the decision, replacing the file. */
    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    /**
     * The features of a comment.
     *
     * @param fast the fast tier's probabilities in the order of {@link #VERDICTS}
     */
    public static double[] features(double[] fast, LawEvidence evidence) {
        double[] features = new double[FEATURES];
        features[0] = Math.log(Math.max(SMALLEST, fast[0]) / Math.max(SMALLEST, 1 - fast[0]));
        features[1] = Math.log(Math.max(SMALLEST, fast[2]) / Math.max(SMALLEST, fast[1]));
        side(evidence.strongest(Side.FALSE), Side.FALSE, features, 2);
        side(evidence.strongest(Side.CORRECT), Side.CORRECT, features, 5);
        features[8] = features[4] - features[7];
        return features;
    }

    private static void side(Optional<LawEvidence.Match> match, Side side, double[] features, int from) {
        features[from] = match.map(it -> it.ofSentence().towards(side)).orElse(0.0);
        features[from + 1] = match.map(it -> it.ofWhole().towards(side)).orElse(0.0);
        features[from + 2] = match.map(it -> logit(it.towards(side))).orElse(logit(0));
    }

    private static double logit(double probability) {
        double bounded = Math.min(1 - 1e-3, Math.max(1e-3, probability));
        return Math.log(bounded / (1 - bounded));
    }

    /** The probabilities of the verdicts in the order of {@link #VERDICTS}. */
    public double[] probabilities(double[] features) {
        double[] probabilities = new double[VERDICTS.size()];
        for (int row = 0; row < probabilities.length; row++) {
            List<Double> of = weights.get(row);
            double sum = of.get(FEATURES);
            for (int i = 0; i < FEATURES; i++) {
                sum += of.get(i) * features[i];
            }
            probabilities[row] = sum;
        }
        double largest = Arrays.stream(probabilities).max().orElseThrow();
        double sum = 0;
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = Math.exp(probabilities[row] - largest);
            sum += probabilities[row];
        }
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] /= sum;
        }
        return probabilities;
    }

    /**
     * Whether the knowledge base is to be asked about a comment.
     *
     * @param fast the fast tier's probabilities in the order of {@link #VERDICTS}
     */
    public boolean asks(double[] fast) {
        return fast[0] < gate;
    }

    /** The verdict by the probabilities: wrong or right from their thresholds on, else unverified if it claims anything. */
    public LegalVerdict verdict(double[] probabilities) {
        if (probabilities[2] >= misinformation && probabilities[2] >= probabilities[1]) {
            return LegalVerdict.MISINFORMATION;
        }
        if (probabilities[1] >= accurate && probabilities[1] > probabilities[2]) {
            return LegalVerdict.ACCURATE;
        }
        return 1 - probabilities[0] >= claim ? LegalVerdict.UNVERIFIED : LegalVerdict.NONE;
    }
}
