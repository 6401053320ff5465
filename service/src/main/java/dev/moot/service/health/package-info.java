/** Whether the service labels comments, served at {@code /health}. */
@NullMarked
package dev.moot.service.health;

import org.jspecify.annotations.NullMarked;
