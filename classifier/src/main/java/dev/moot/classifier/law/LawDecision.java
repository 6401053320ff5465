package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.moot.classifier.LegalVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How evidence becomes a verdict; the resource {@code decision.json}, which {@code moot-train law} writes.
 *
 * @param likeness what {@link LikenessJudge} weighs a comment's likeness to a proposition with
 * @param gate the fast tier's probability of {@link LegalVerdict#NONE} from which nothing further is asked
 * @param weights of what the fast tier and the judge say, {@value #FEATURES} features to the verdicts of {@link #VERDICTS}
 * @param claim the probability that the comment claims something from which it is at least unverified
 * @param misinformation the probability from which it is misinformation
 * @param accurate the probability from which it is accurate
 */
public record LawDecision(
        Softmax likeness, double gate, Softmax weights, double claim, double misinformation, double accurate) {

    private static final String BUNDLED = "decision.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The verdicts in the order of the weights' rows. */
    public static final List<LegalVerdict> VERDICTS =
            List.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION);

    /** The number of features. */
    public static final int FEATURES = 4;

    private static final double SMALLEST = 1e-4;

    public LawDecision {
        likeness.require(VERDICTS.size(), Likeness.FEATURES);
        weights.require(VERDICTS.size(), FEATURES);
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
        double wrong = towards(Side.FALSE, evidence);
        double right = towards(Side.CORRECT, evidence);
        return new double[] {
            logOdds(fast[0], 1 - fast[0]),
            logOdds(fast[2], fast[1]),
            logOdds(1 - wrong - right, wrong + right),
            logOdds(wrong, right)
        };
    }

    private static double towards(Side side, LawEvidence evidence) {
        return evidence.strongest(side).map(it -> it.leaning().towards(side)).orElse(0.0);
    }

    private static double logOdds(double one, double other) {
        return Math.log(Math.max(SMALLEST, one) / Math.max(SMALLEST, other));
    }

    /** The probabilities of the verdicts in the order of {@link #VERDICTS}. */
    public double[] probabilities(double[] features) {
        return weights.probabilities(features);
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
