package dev.moot.classifier.law;

import java.util.Optional;

/**
 * One way of putting what a proposition is about.
 *
 * @param proposition the proposition
 * @param side the side the text takes; empty where it is said near the subject and takes neither
 * @param text the text
 */
public record Statement(Proposition proposition, Optional<Side> side, String text) {}
