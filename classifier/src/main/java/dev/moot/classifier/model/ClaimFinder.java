package dev.moot.classifier.model;

import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.ArrayList;
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

    /**
     * Finds the claims of a batch: the sentences of all its comments go through the networks together, because a call costs
     * the same for one as for many.
     *
     * @return for each text its claim; none where the comment claims nothing
     */
    List<List<LegalClaim>> find(List<NormalizedText> texts, List<LawHead.Judgement> judgements) {
        List<List<Sentence>> candidates = new ArrayList<>(texts.size());
        List<String> contenders = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).text();
            List<Sentence> sentences =
                    judgements.get(i).verdict() == LegalVerdict.NONE ? List.of() : Sentences.split(text);
            candidates.add(sentences);
            if (sentences.size() > 1) {
                sentences.forEach(sentence -> contenders.add(text.substring(sentence.begin(), sentence.end())));
            }
        }
        float[] logits = fastTier.logits(contenders);
        List<List<LegalClaim>> claims = new ArrayList<>(texts.size());
        int scored = 0;
        for (int i = 0; i < texts.size(); i++) {
            List<Sentence> sentences = candidates.get(i);
            int strongest = sentences.size() > 1
                    ? strongest(
                            logits, scored, sentences.size(), judgements.get(i).verdict())
                    : 0;
            scored += sentences.size() > 1 ? sentences.size() : 0;
            claims.add(
                    sentences.isEmpty()
                            ? List.of()
                            : List.of(claim(texts.get(i), judgements.get(i), sentences.get(strongest))));
        }
        return claims;
    }

    private static LegalClaim claim(NormalizedText text, LawHead.Judgement judgement, Sentence sentence) {
        return new LegalClaim(
                judgement.verdict(),
                judgement.score(),
                text.originalBegin(sentence.begin()),
                text.originalEnd(sentence.end()));
    }

    /** Which of some sentences bears the verdict out most. */
    private int strongest(float[] logits, int first, int count, LegalVerdict verdict) {
        int strongest = 0;
        double most = -1;
        for (int i = 0; i < count; i++) {
            double[] probabilities =
                    lawHead.probabilities(logits, (first + i) * outputs.size() + outputs.column(LegalVerdict.NONE));
            double probability = verdict == LegalVerdict.UNVERIFIED
                    ? 1 - probabilities[Outputs.VERDICTS.indexOf(LegalVerdict.NONE)]
                    : probabilities[Outputs.VERDICTS.indexOf(verdict)];
            if (probability > most) {
                most = probability;
                strongest = i;
            }
        }
        return strongest;
    }
}
