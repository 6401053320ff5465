@NullMarked
package dev.moot.training.dataset;

import org.jspecify.annotations.NullMarked;
