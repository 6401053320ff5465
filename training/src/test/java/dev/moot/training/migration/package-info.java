@NullMarked
package dev.moot.training.migration;

import org.jspecify.annotations.NullMarked;
