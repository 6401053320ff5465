/**
 * Under load for long: the service is fed for half an hour while its processes and the broker are killed, then with three
 * times what it can do; every label is counted, and the memory is watched.
 */
@NullMarked
package dev.moot.benchmark.soak;

import org.jspecify.annotations.NullMarked;
