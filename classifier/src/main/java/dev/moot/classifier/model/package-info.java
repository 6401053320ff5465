/** The model file: weights, tokenizer, calibration, thresholds and provenance in one zip. */
@NullMarked
package dev.moot.classifier.model;

import org.jspecify.annotations.NullMarked;
