package dev.moot.classifier.law;

import java.util.List;

/** Finds the propositions a sentence may be about, whichever side it takes. Implementations are thread-safe. */
public interface Retriever {

    /**
     * Ranks propositions by how near they are to the sentence.
     *
     * @param sentence a sentence, or a whole comment
     * @param k the most candidates wanted, at least 1
     * @return up to k candidates, nearest first, no proposition twice; equal scores in the order of ids
     */
    List<Candidate> retrieve(String sentence, int k);

    /** The propositions alone, which may cost less. */
    default List<Proposition> nearest(String sentence, int k) {
        return retrieve(sentence, k).stream().map(Candidate::proposition).toList();
    }
}
