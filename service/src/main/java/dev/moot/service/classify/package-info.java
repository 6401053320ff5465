/** The journey of {@code moot classify}: lines in, label objects out, in order and in bounded memory. */
@NullMarked
package dev.moot.service.classify;

import org.jspecify.annotations.NullMarked;
