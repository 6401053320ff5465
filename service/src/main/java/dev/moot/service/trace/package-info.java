/** Traces in the form of OpenTelemetry: what a comment's record says of the trace it belongs to, and where spans go. */
@NullMarked
package dev.moot.service.trace;

import org.jspecify.annotations.NullMarked;
