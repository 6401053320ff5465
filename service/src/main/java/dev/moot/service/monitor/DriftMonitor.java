package dev.moot.service.monitor;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.model.Distribution;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.Reference;
import dev.moot.service.settings.DriftSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells by how much comments and scores differ from those the model was calibrated on: a population stability index of each,
 * anew for every so many comments.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class DriftMonitor implements LabelObserver {

    private final DriftSettings settings;
    private final MultiGauge gauge;
    private volatile Optional<Model> model = Optional.empty();
    private Distribution window = new Distribution();

    DriftMonitor(DriftSettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.gauge = MultiGauge.builder("moot.drift.psi")
                .description("Population stability index of the last window of comments against the model's reference")
                .register(registry);
    }

    /** Starts anew with the reference of this model; without one nothing is told. */
    public synchronized void use(Model now) {
        model = Optional.of(now).filter(it -> it.reference().isPresent());
        window = new Distribution();
        gauge.register(List.of(), true);
    }

    @Override
    public void labelled(List<Comment> comments, List<Optional<Labels>> labels) {
        Optional<Model> reading = model;
        if (reading.isEmpty()) {
            return;
        }
        // Words are looked up by each worker for itself; only counting is done by turns.
        double[] unknownWords = comments.stream()
                .mapToDouble(comment -> reading.get().unknownWords(comment.text()))
                .toArray();
        count(reading.get(), comments, labels, unknownWords);
    }

    private synchronized void count(
            Model reading, List<Comment> comments, List<Optional<Labels>> labels, double[] unknownWords) {
        for (int i = 0; i < unknownWords.length; i++) {
            if (labels.get(i).isPresent()) {
                window.add(
                        labels.get(i).get().civility().scores(),
                        comments.get(i).text().length(),
                        unknownWords[i]);
            }
        }
        if (window.comments() >= settings.comments()) {
            tell(reading.reference().orElseThrow(), window.shares());
            window = new Distribution();
        }
    }

    private void tell(Reference expected, Reference actual) {
        List<Row<?>> rows = new ArrayList<>();
        expected.scores()
                .forEach((attribute, shares) ->
                        rows.add(row(attribute.name(), shares, actual.scores().getOrDefault(attribute, shares))));
        rows.add(row("length", expected.lengths(), actual.lengths()));
        rows.add(row("unknown_words", expected.unknownWords(), actual.unknownWords()));
        gauge.register(rows, true);
    }

    private static Row<?> row(String of, List<Double> expected, List<Double> actual) {
        return Row.of(Tags.of("of", of), Distribution.populationStabilityIndex(expected, actual));
    }
}
