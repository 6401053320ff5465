/** The HTTP API under load: requests at an even pace, too many of them, and clients that hold connections open. */
@NullMarked
package dev.moot.benchmark.http;

import org.jspecify.annotations.NullMarked;
