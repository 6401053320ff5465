/** What a dashboard shows of the way of the comments: counts, sizes and times, served at {@code /prometheus}. */
@NullMarked
package dev.moot.service.metrics;

import org.jspecify.annotations.NullMarked;
