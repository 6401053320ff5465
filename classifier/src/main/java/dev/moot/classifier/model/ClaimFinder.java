package dev.moot.classifier.model;

import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.List;

/** Finds the sentence of a comment that its legal verdict speaks of: the one that on its own bears it out most. */
final class ClaimFinder {

    private final FastTier fastTier;
    private final Outputs outputs;
    private final LawHead lawHead;

    ClaimFinder(FastTier fastTier, Outputs outputs, LawHead lawHead) {
        this.fastTier = fastTier;
        this.outputs = outputs;
        this.lawHead = lawHead;
    }

    /** The claim; none where the comment claims nothing. */
    List<LegalClaim> find(NormalizedText text, LawHead.Judgement judgement) {
        List<Sentence> sentences = Sentences.split(text.text());
        if (judgement.verdict() == LegalVerdict.NONE || sentences.isEmpty()) {
            return List.of();
        }
        Sentence strongest = sentences.size() == 1 ? sentences.get(0) : strongest(text, sentences, judgement.verdict());
        return List.of(new LegalClaim(
                judgement.verdict(),
                judgement.score(),
                text.originalBegin(strongest.begin()),
                text.originalEnd(strongest.end())));
    }

    private Sentence strongest(NormalizedText text, List<Sentence> sentences, LegalVerdict verdict) {
        float[] logits = fastTier.logits(sentences.stream()
                .map(sentence -> text.text().substring(sentence.begin(), sentence.end()))
                .toList());
        Sentence strongest = sentences.get(0);
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            double[] probabilities =
                    lawHead.probabilities(logits, i * outputs.size() + outputs.column(LegalVerdict.NONE));
            double probability = verdict == LegalVerdict.UNVERIFIED
                    ? 1 - probabilities[Outputs.VERDICTS.indexOf(LegalVerdict.NONE)]
                    : probabilities[Outputs.VERDICTS.indexOf(verdict)];
            if (probability > most) {
                most = probability;
                strongest = sentences.get(i);
            }
        }
        return strongest;
    }
}
