/**
 * Data sets, training and evaluation: the {@code moot-train} program.
 *
 * <p>The packages below are its steps: {@code fetch} (take the public data sets from their sources), {@code dataset} (read
 * them), {@code prepare} (merge them into one file of examples); {@code command} puts them on the command line.
 */
@NullMarked
package dev.moot.training;

import org.jspecify.annotations.NullMarked;
