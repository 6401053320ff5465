/** Placeholder. */
@NullMarked
package dev.moot.service;

import org.jspecify.annotations.NullMarked;
