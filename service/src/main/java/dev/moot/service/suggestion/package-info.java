/** The step between labels and publication: what a moderator is advised to do with the comment, and why. */
@NullMarked
package dev.moot.service.suggestion;

import org.jspecify.annotations.NullMarked;
