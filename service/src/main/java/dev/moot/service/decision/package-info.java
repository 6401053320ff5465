/** What moderators decided: the way back from those who read labels to those who train models. */
@NullMarked
package dev.moot.service.decision;

import org.jspecify.annotations.NullMarked;
