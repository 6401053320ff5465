package dev.moot.training.law;

import dev.moot.classifier.law.Candidate;
import dev.moot.classifier.law.Retriever;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a comment a retriever is asked with. */
public enum RetrievalQuery {
    /** The whole text. */
    COMMENT("the comment"),
    /** The whole text, and that of the comment it answers. */
    WITH_PARENT("the comment and its parent"),
    /** Each sentence by itself; a proposition has its best score over the sentences. */
    SENTENCES("its sentences, one ranking by score"),
    /** Each sentence by itself, and found if any of them finds it: k candidates a sentence. */
    ANY_SENTENCE("any of its sentences, k for each");

    private final String title;

    RetrievalQuery(String title) {
        this.title = title;
    }

    /** How reports name it. */
    public String title() {
        return title;
    }

    /** Whether a proposition is among the first k. */
    boolean finds(String entry, LawComment comment, Retriever retriever, int k) {
        return switch (this) {
            case COMMENT -> has(entry, retriever.retrieve(comment.text(), k));
            case WITH_PARENT -> has(entry, retriever.retrieve(comment.parent().orElse("") + "\n" + comment.text(), k));
            case SENTENCES -> has(entry, ranked(comment, retriever, k));
            case ANY_SENTENCE ->
                comment.sentences().stream().anyMatch(sentence -> has(entry, retriever.retrieve(sentence, k)));
        };
    }

    private static List<Candidate> ranked(LawComment comment, Retriever retriever, int k) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (String sentence : comment.sentences()) {
            for (Candidate candidate : retriever.retrieve(sentence, k)) {
                best.merge(candidate.proposition().id(), candidate, (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(k)
                .toList();
    }

    private static boolean has(String entry, List<Candidate> candidates) {
        return candidates.stream().anyMatch(it -> it.proposition().id().equals(entry));
    }
}
