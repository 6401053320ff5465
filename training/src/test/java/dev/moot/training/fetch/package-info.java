@NullMarked
package dev.moot.training.fetch;

import org.jspecify.annotations.NullMarked;
