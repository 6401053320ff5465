/** The last step: labels and refused records are encoded for the topics they are published to. */
@NullMarked
package dev.moot.service.publish;

import org.jspecify.annotations.NullMarked;
