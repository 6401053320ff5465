/**
 * The transactional loop: worker threads take comments from Kafka, have them labelled, and publish labels, refused records
 * and consumed offsets in one transaction.
 */
@NullMarked
package dev.moot.service.stream;

import org.jspecify.annotations.NullMarked;
