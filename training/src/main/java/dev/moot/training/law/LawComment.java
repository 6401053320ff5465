package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.text.Sentences;
import dev.moot.classifier.text.TextNormalizer;
import java.util.List;
import java.util.Optional;

/**
 * A comment of the law corpus.
 *
 * @param id its id
 * @param text what it says
 * @param parent the comment it answers, where it needs one to be understood
 * @param verdict what it amounts to
 * @param entry id of the proposition it is right or wrong about; empty where it claims nothing, or nothing that is known
 */
public record LawComment(
        String id, String text, Optional<String> parent, LegalVerdict verdict, Optional<String> entry) {

    private static final TextNormalizer NORMALIZER = new TextNormalizer();

    public LawComment {
        boolean judged = verdict == LegalVerdict.ACCURATE || verdict == LegalVerdict.MISINFORMATION;
        if (judged != entry.isPresent()) {
            throw new IllegalArgumentException("'entry' must name a proposition if the verdict is accurate or"
                    + " misinformation, and only then, got: " + entry.orElse("none"));
        }
    }

    /** What a judge is asked about it. */
    Question question() {
        return new Question(parent.map(LawComment::normalize).orElse(""), normalize(text));
    }

    /** Its sentences, normalised. */
    List<String> sentences() {
        String normalized = normalize(text);
        return Sentences.split(normalized).stream()
                .map(sentence -> sentence.in(normalized))
                .toList();
    }

    private static String normalize(String text) {
        return NORMALIZER.normalize(text).text();
    }
}
