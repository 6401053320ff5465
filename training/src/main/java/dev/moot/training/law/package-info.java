/** How well comments about the law find their propositions. */
@NullMarked
package dev.moot.training.law;

import org.jspecify.annotations.NullMarked;
