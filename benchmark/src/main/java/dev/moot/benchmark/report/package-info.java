/** What was measured, where, and the page that tells. */
@NullMarked
package dev.moot.benchmark.report;

import org.jspecify.annotations.NullMarked;
