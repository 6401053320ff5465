/**
 * Merges labelled rows of all sets into one file of examples: copies of a text become one, texts that belong together get
 * one split, weak rules add what nobody wrote down, and a report says what is in it.
 */
@NullMarked
package dev.moot.training.prepare;

import org.jspecify.annotations.NullMarked;
