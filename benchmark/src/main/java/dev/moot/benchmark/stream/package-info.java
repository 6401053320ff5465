/** From Kafka to Kafka: a broker and the service in processes of their own, load and labels timed from this one. */
@NullMarked
package dev.moot.benchmark.stream;

import org.jspecify.annotations.NullMarked;
