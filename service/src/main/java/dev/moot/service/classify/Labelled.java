package dev.moot.service.classify;

import java.io.ByteArrayOutputStream;

/**
 * A batch that is done.
 *
 * @param json one line for each line of the batch
 * @param lines how many
 * @param errors how many of them are error objects
 */
record Labelled(ByteArrayOutputStream json, int lines, int errors) {}
