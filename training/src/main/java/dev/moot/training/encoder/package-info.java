/** What fine-tuning the encoder takes, whatever it is tuned for: its layers in SameDiff, Adam, batches of like length, checkpoints. */
@NullMarked
package dev.moot.training.encoder;

import org.jspecify.annotations.NullMarked;
