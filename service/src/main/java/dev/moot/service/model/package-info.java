/** The model that labels, each thread's classifier of it, and its change while comments are being labelled. */
@NullMarked
package dev.moot.service.model;

import org.jspecify.annotations.NullMarked;
