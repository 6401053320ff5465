package dev.moot.classifier.model;

import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.network.WordContributions;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.List;

/** Finds the sentence of a comment that claims something no proposition matches: the one whose words say so most. */
final class ClaimFinder {

    private final Outputs outputs;

    ClaimFinder(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The claim of a comment that claims something. */
    LegalClaim find(NormalizedText text, double score, WordContributions contributions) {
        List<Sentence> sentences = Sentences.split(text.text());
        Sentence sentence = sentences.isEmpty()
                ? new Sentence(0, text.text().length())
                : sentences.get(strongest(contributions, sentences));
        return new LegalClaim(
                LegalVerdict.UNVERIFIED, score, text.originalBegin(sentence.begin()), text.originalEnd(sentence.end()));
    }

    private int strongest(WordContributions contributions, List<Sentence> sentences) {
        double[] carried = new double[sentences.size()];
        int sentence = 0;
        for (int word = 0; word < contributions.words().size(); word++) {
            while (sentence + 1 < carried.length
                    && contributions.words().begin(word)
                            >= sentences.get(sentence).end()) {
                sentence++;
            }
            carried[sentence] -= contributions.of(word, outputs.column(LegalVerdict.NONE));
        }
        int strongest = 0;
        for (int i = 1; i < carried.length; i++) {
            strongest = carried[i] > carried[strongest] ? i : strongest;
        }
        return strongest;
    }
}
