package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Span;
import dev.moot.classifier.Tier;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.network.FastScores;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.TextNormalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels comments: the fast tier scores all of them by their words, the encoder those of which that is unsure. Not thread-safe.
 */
final class TieredClassifier implements Classifier {

    private static final int BATCH = 256;

    private final ModelDescription description;
    private final Outputs outputs;
    private final List<Calibration> calibrations;
    private final LawHead lawHead;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final FastTier fastTier;
    private final SpanFinder spanFinder;
    private final ClaimFinder claimFinder;
    private final Optional<DeepScorer> deepScorer;
    private final Optional<LegalAxis> legalAxis;

    TieredClassifier(
            ModelDescription description,
            Manifest manifest,
            FastTier fastTier,
            Optional<DeepScorer> deepScorer,
            Optional<LegalAxis> legalAxis) {
        this.description = description;
        this.outputs = manifest.outputs();
        this.calibrations = outputs.attributes().stream()
                .map(attribute -> manifest.calibrations().get(attribute).calibration())
                .toList();
        this.lawHead = manifest.law();
        this.fastTier = fastTier;
        this.spanFinder = new SpanFinder(outputs);
        this.claimFinder = new ClaimFinder(outputs);
        this.deepScorer = deepScorer;
        this.legalAxis = legalAxis;
    }

    @Override
    public List<Labels> classify(List<Comment> comments) {
        List<Labels> labels = new ArrayList<>(comments.size());
        for (int from = 0; from < comments.size(); from += BATCH) {
            classifyBatch(comments.subList(from, Math.min(from + BATCH, comments.size())), labels);
        }
        return labels;
    }

    private void classifyBatch(List<Comment> comments, List<Labels> labels) {
        List<NormalizedText> texts = comments.stream()
                .map(comment -> normalizer.normalize(comment.text()))
                .toList();
        FastScores scores =
                fastTier.score(texts.stream().map(NormalizedText::text).toList());
        List<LawLabel> law =
                legalAxis.isPresent() ? legalAxis.get().label(comments, texts, scores) : law(texts, scores);
        double[][] calibrated = calibrated(scores.logits(), texts.size());
        boolean[] deep = deepScorer
                .map(it -> it.rescore(comments, texts, scores.logits(), calibrated))
                .orElseGet(() -> new boolean[texts.size()]);
        for (int i = 0; i < texts.size(); i++) {
            Civility civility = civility(texts.get(i), calibrated[i], scores, i);
            labels.add(new Labels(civility, law.get(i), deep[i] ? Tier.DEEP : Tier.FAST));
        }
    }

    private double[][] calibrated(float[] logits, int texts) {
        double[][] scores = new double[texts][calibrations.size()];
        for (int i = 0; i < texts; i++) {
            for (int column = 0; column < calibrations.size(); column++) {
                scores[i][column] = calibrations.get(column).probability(logits[i * outputs.size() + column]);
            }
        }
        return scores;
    }

    /** Without a knowledge base the fast tier only tells that a comment claims something, and guesses nothing. */
    private List<LawLabel> law(List<NormalizedText> texts, FastScores scores) {
        List<LawLabel> labels = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            double[] fast = lawHead.probabilities(scores, outputs, i);
            boolean claims = lawHead.judge(fast).verdict() != LegalVerdict.NONE
                    && !texts.get(i).text().isEmpty();
            labels.add(
                    claims
                            ? new LawLabel(
                                    LegalVerdict.UNVERIFIED,
                                    1 - fast[0],
                                    List.of(claimFinder.find(texts.get(i), 1 - fast[0], scores.contributions(i))))
                            : new LawLabel(LegalVerdict.NONE, fast[0], List.of()));
        }
        return labels;
    }

    private Civility civility(NormalizedText text, double[] calibrated, FastScores fast, int index) {
        Map<Attribute, Double> scores = new EnumMap<>(Attribute.class);
        Set<Attribute> flags = EnumSet.noneOf(Attribute.class);
        for (int column = 0; column < calibrations.size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            double score = calibrated[column];
            scores.put(attribute, score);
            if (score >= description.thresholds().get(attribute)) {
                flags.add(attribute);
            }
        }
        List<Span> spans = spanFinder.find(text, flags, () -> fast.contributions(index));
        return new Civility(scores, flags, spans);
    }

    @Override
    public ModelDescription model() {
        return description;
    }

    @Override
    public void close() {
        fastTier.close();
    }
}
