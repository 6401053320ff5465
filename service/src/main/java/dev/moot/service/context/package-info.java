/** The step between intake and classification: the parent's text and the article's title are found for a comment. */
@NullMarked
package dev.moot.service.context;

import org.jspecify.annotations.NullMarked;
