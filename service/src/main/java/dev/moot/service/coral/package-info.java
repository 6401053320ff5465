/**
 * Coral's external moderation phase: Coral asks about each comment before it publishes it, and is told what becomes of it.
 *
 * @see <a href="https://docs.coralproject.net/external-moderation-phases">Coral, External Moderation Phases</a>
 */
@NullMarked
package dev.moot.service.coral;

import org.jspecify.annotations.NullMarked;
