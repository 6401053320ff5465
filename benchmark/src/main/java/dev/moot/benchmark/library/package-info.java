/** JMH benchmarks of the classifier and its steps, on one thread. */
@NullMarked
package dev.moot.benchmark.library;

import org.jspecify.annotations.NullMarked;
