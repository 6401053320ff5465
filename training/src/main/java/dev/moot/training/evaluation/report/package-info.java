/** The results of an evaluation as records, and their forms: JSON, Markdown and SVG. */
@NullMarked
package dev.moot.training.evaluation.report;

import org.jspecify.annotations.NullMarked;
