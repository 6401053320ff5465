/** Measures a model: metrics, thresholds, baselines, reports and the model card. */
@NullMarked
package dev.moot.training.evaluation;

import org.jspecify.annotations.NullMarked;
