/** Labels comments that somebody waits for: requests that come at the same time are labelled together. */
@NullMarked
package dev.moot.service.request;

import org.jspecify.annotations.NullMarked;
