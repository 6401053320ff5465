/** Moot's own HTTP interface: comments labelled on request, the law and the model behind the labels, what moderators decided. */
@NullMarked
package dev.moot.service.api;

import org.jspecify.annotations.NullMarked;
