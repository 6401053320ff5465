package dev.moot.classifier.law;

/**
 * A proposition that a sentence may be about.
 *
 * @param proposition the proposition
 * @param score how near it is, comparable within one answer of one retriever only; higher is nearer
 * @param statement the nearest of its statements
 */
public record Candidate(Proposition proposition, double score, Statement statement) {}
