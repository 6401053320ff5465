package dev.moot.training.deep;

import dev.moot.classifier.encoder.Sequence;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.train.Targets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Examples that are not learnt from, and what an encoder says of them. */
public final class HeldOut {

    private static final int BATCH = 32;

    private final List<DeepText> texts;
    private final List<Targets> targets;

    private HeldOut(List<DeepText> texts, List<Targets> targets) {
        this.texts = texts;
        this.targets = targets;
    }

    /** Tokenizes examples. */
    public static HeldOut of(List<Example> examples, Outputs outputs, WordPiece wordPiece) {
        List<Targets> targets = Targets.of(examples, outputs);
        return new HeldOut(DeepText.of(examples, targets, wordPiece), targets);
    }

    List<Targets> targets() {
        return targets;
    }

    /** Scores the examples, in their order, {@code [examples][outputs]}; uses all processors. */
    public float[][] logits(TunedEncoder encoder) {
        float[][] logits = new float[texts.size()][];
        List<Integer> byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .toList();
        IntStream.range(0, (texts.size() + BATCH - 1) / BATCH).parallel().forEach(batch -> {
            List<Integer> places = byLength.subList(batch * BATCH, Math.min(texts.size(), (batch + 1) * BATCH));
            List<Sequence> sequences =
                    places.stream().map(i -> texts.get(i).tokens()).toList();
            float[] flat = encoder.copy().logits(sequences);
            int outputs = flat.length / places.size();
            for (int i = 0; i < places.size(); i++) {
                logits[places.get(i)] = Arrays.copyOfRange(flat, i * outputs, (i + 1) * outputs);
            }
        });
        return logits;
    }
}
