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
    record Question(String before, String text) {

        /** What the knowledge base is searched with: the comment behind the one it answers. */
        public String query() {
            return before + " " + text;
        }
    }

    /** The evidence for each comment; together they may cost less than one by one. */
    List<LawEvidence> judge(List<Question> questions);
}
