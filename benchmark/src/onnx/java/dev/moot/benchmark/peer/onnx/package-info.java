/** ONNX Runtime behind the encoder to compare with; a source folder of its own, because the library has 139 MB. */
@NullMarked
package dev.moot.benchmark.peer.onnx;

import org.jspecify.annotations.NullMarked;
