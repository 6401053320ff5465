/** Watches what the model says: beside another model, and beside what it said where it was calibrated. */
@NullMarked
package dev.moot.service.monitor;

import org.jspecify.annotations.NullMarked;
