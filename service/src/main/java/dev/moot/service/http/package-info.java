/** The HTTP interface's own server: who may ask what and how often, and what a refused request is answered. */
@NullMarked
package dev.moot.service.http;

import org.jspecify.annotations.NullMarked;
