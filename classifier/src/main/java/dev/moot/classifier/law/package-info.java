/**
 * What the law is, as data: propositions with the authorities that settle them, and finding those a sentence may be about.
 *
 * <p>A {@link dev.moot.classifier.law.KnowledgeBase} is read from YAML files, those that come with Moot and a publisher's
 * own; a {@link dev.moot.classifier.law.Retriever} ranks its propositions for a sentence.
 */
@NullMarked
package dev.moot.classifier.law;

import org.jspecify.annotations.NullMarked;
