/**
 * The first step: a text as people type it becomes a text as the networks read it, with the way back to every original
 * character.
 */
@NullMarked
package dev.moot.classifier.text;

import org.jspecify.annotations.NullMarked;
