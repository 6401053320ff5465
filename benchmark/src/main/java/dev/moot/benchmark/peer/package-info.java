/** What Moot is compared with, on the same texts on the same machine: the program fastText, and ONNX Runtime. */
@NullMarked
package dev.moot.benchmark.peer;

import org.jspecify.annotations.NullMarked;
