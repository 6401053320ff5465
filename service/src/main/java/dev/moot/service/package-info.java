/**
 * Comments from Kafka, labels to Kafka, and the {@code moot} program.
 *
 * <p>The packages below are the steps a comment goes through: {@code intake} (decode and validate), {@code context} (find
 * the parent), {@code stream} (the transactional loop), {@code suggestion} (approve, review or hold), {@code publish}
 * (encode what leaves the program).
 */
@NullMarked
package dev.moot.service;

import org.jspecify.annotations.NullMarked;
