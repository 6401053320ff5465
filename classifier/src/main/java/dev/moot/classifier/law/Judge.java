package dev.moot.classifier.law;

import java.util.List;

/** Finds what comments have to do with the knowledge base. Implementations are thread-safe. */
public interface Judge {

    /**
     * A comment to be judged.
     *
     * @param before the comment it answers, normalised, or an empty text
     * @param text the comment, normalised
     */
    record Question(String before, String text) {}

    /** The evidence for each comment; together they may cost less than one by one. */
    List<LawEvidence> judge(List<Question> questions);
}
