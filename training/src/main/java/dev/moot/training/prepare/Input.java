package dev.moot.training.prepare;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One file that was read, for provenance.
 *
 * @param set the data set
 * @param file its name, without {@code .gz}
 * @param sha256 checksum of its uncompressed content
 * @param licence the terms it comes under; empty for a publisher's own file
 * @param source where it comes from; empty for a publisher's own file
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Input(String set, String file, String sha256, String licence, String source) {}
