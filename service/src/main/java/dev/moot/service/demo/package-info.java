/** The demonstration: a real broker inside the process, a thread of comments streamed in, labels on the screen. */
@NullMarked
package dev.moot.service.demo;

import org.jspecify.annotations.NullMarked;
