package dev.moot.classifier.law;

import java.util.List;

/** Files of the knowledge base cannot be used; the message is one line on the first problem. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    KnowledgeException(List<Problem> problems) {
        super(problems.get(0) + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of files and lines; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
