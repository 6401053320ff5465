/** How log lines look: {@code key=value} or JSON, one line for each event. */
@NullMarked
package dev.moot.service.log;

import org.jspecify.annotations.NullMarked;
