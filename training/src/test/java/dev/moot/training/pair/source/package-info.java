@NullMarked
package dev.moot.training.pair.source;

import org.jspecify.annotations.NullMarked;
