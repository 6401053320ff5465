package dev.moot.training.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.Provenance;
import dev.moot.training.evaluation.report.EvaluationReport;
import dev.moot.training.evaluation.report.MarkdownReport;
import dev.moot.training.evaluation.report.SetResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/**
 * The card of a model (Mitchell and others, <i>Model Cards for Model Reporting</i>, FAT* 2019): what it is for, what it was
 * made of, how good it is, and what is wrong with it.
 *
 * <p>The prose is a template among the resources; every number comes from the model file or from the report.
 */
public final class ModelCard {

    private static final String TEMPLATE = "model-card.md";

    private final Manifest manifest;
    private final Provenance provenance;
    private final EvaluationReport report;

    private ModelCard(Manifest manifest, Provenance provenance, EvaluationReport report) {
        this.manifest = manifest;
        this.provenance = provenance;
        this.report = report;
    }

    /**
     * Makes the card of a model.
     *
     * @param hash {@code sha256:} and the hash of its file
     * @param manifest what the file says of itself
     * @param provenance where the model comes from
     * @param report its evaluation
     * @throws IllegalArgumentException if the report is of another model
     */
    public static ModelCard of(String hash, Manifest manifest, Provenance provenance, EvaluationReport report) {
        if (!report.model().hash().equals(hash)) {
            throw new IllegalArgumentException(
                    "the report is of another model: " + report.model().hash() + ", not " + hash);
        }
        return new ModelCard(manifest, provenance, report);
    }

    /** The card as Markdown. */
    public String markdown() throws IOException {
        return new StringSubstitutor(values())
                .setEnableUndefinedVariableException(true)
                .setDisableSubstitutionInValues(true)
                .replace(template());
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelCard.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Map<String, String> values() {
        MarkdownReport markdown = new MarkdownReport(report);
        TrainingSets sets = new TrainingSets(provenance.sets());
        Map<String, String> values = new HashMap<>();
        values.put("name", manifest.name());
        values.put("version", manifest.version());
        values.put("hash", report.model().hash());
        values.put("language", manifest.language());
        values.put("rows", number(1 << manifest.hashBits()));
        values.put("bagWidth", Integer.toString(manifest.bagWidth()));
        values.put("staticWidth", Integer.toString(manifest.staticWidth()));
        values.put("encoder", provenance.encoder());
        values.put("attributes", Integer.toString(manifest.attributes().size()));
        values.put("trainingExamples", number(sets.examples()));
        values.put("setCount", Integer.toString(provenance.sets().size()));
        values.put("sets", sets.table());
        values.put("shareAlike", sets.shareAlike());
        values.put("testExamples", number(report.data().examples()));
        values.put("split", report.data().split());
        values.put("bins", Integer.toString(report.method().reliabilityBins()));
        values.put("enough", Integer.toString(SetResult.ENOUGH));
        values.put("results", markdown.tables());
        values.put("bySet", markdown.setsOfAttributes());
        values.put("commit", provenance.commit());
        values.put("command", provenance.command());
        values.put("seed", Long.toString(provenance.seed()));
        values.put("java", provenance.java());
        values.put("os", provenance.os());
        values.put("settings", list(provenance.settings()));
        values.put(
                "validation",
                list(provenance.validation().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> String.format(Locale.ROOT, "%.3f", entry.getValue())))));
        values.put("file", report.data().file());
        values.put("sha256", report.data().sha256());
        return values;
    }

    private static String list(Map<String, String> entries) {
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
