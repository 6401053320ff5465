package dev.moot.classifier.model;

import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.network.WordContributions;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.List;

/** Finds the sentence of a comment that its legal verdict speaks of: the one whose words carried it, by the bag's weights. */
final class ClaimFinder {

    private final Outputs outputs;

    ClaimFinder(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The claim of a comment; none where the comment claims nothing. */
    List<LegalClaim> find(NormalizedText text, LawHead.Judgement judgement, WordContributions contributions) {
        if (judgement.verdict() == LegalVerdict.NONE) {
            return List.of();
        }
        List<Sentence> sentences = Sentences.split(text.text());
        if (sentences.isEmpty()) {
            return List.of();
        }
        Sentence sentence =
                sentences.size() == 1 ? sentences.get(0) : strongest(contributions, sentences, judgement.verdict());
        return List.of(new LegalClaim(
                judgement.verdict(),
                judgement.score(),
                text.originalBegin(sentence.begin()),
                text.originalEnd(sentence.end())));
    }

    private Sentence strongest(WordContributions contributions, List<Sentence> sentences, LegalVerdict verdict) {
        double[] carried = new double[sentences.size()];
        int sentence = 0;
        for (int word = 0; word < contributions.words().size(); word++) {
            while (sentence + 1 < carried.length
                    && contributions.words().begin(word)
                            >= sentences.get(sentence).end()) {
                sentence++;
            }
            carried[sentence] -= contributions.of(word, outputs.column(LegalVerdict.NONE));
            if (verdict != LegalVerdict.UNVERIFIED) {
                carried[sentence] += contributions.of(word, outputs.column(verdict));
            }
        }
        int strongest = 0;
        for (int i = 1; i < carried.length; i++) {
            strongest = carried[i] > carried[strongest] ? i : strongest;
        }
        return sentences.get(strongest);
    }
}
