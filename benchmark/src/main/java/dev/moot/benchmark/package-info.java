/**
 * How fast Moot is: {@code texts} makes the comments, {@code library} times the classifier, {@code peer} times fastText on
 * the same texts, {@code stream} times the way from Kafka to Kafka, {@code http} the HTTP API, {@code soak} puts it under load for
 * long, and {@code report} writes docs/PERFORMANCE.md.
 */
@NullMarked
package dev.moot.benchmark;

import org.jspecify.annotations.NullMarked;
