@NullMarked
package dev.moot.training.dataset.source;

import org.jspecify.annotations.NullMarked;
