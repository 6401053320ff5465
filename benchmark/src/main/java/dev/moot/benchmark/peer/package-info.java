/** fastText, the program to compare with, on the same texts on the same machine. */
@NullMarked
package dev.moot.benchmark.peer;

import org.jspecify.annotations.NullMarked;
