/** The running service: settings, Kafka workers and HTTP put together, started and stopped in order. */
@NullMarked
package dev.moot.service.serve;

import org.jspecify.annotations.NullMarked;
