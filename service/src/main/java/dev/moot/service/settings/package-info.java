/**
 * What an operator can set: one record for each part of the {@code moot.*} keys, which refuses a value it cannot work with.
 *
 * <p>Defaults are in {@code application.yml}; {@code docs/operations.md} explains every key.
 */
@NullMarked
package dev.moot.service.settings;

import org.jspecify.annotations.NullMarked;
