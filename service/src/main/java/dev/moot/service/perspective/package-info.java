/** The Perspective API as its clients know it: their requests, its answers and its errors, with Moot's scores in them. */
@NullMarked
package dev.moot.service.perspective;

import org.jspecify.annotations.NullMarked;
