package dev.moot.training.fetch;

import java.util.Optional;

/**
 * One file of a public data set.
 *
 * @param set the data set, which is also the name of its folder
 * @param file its name there, {@code .gz} for a file that is stored compressed
 * @param licence the terms it comes under
 * @param source where it comes from
 * @param unpacking what has to be taken out of the source, where that is an archive
 * @param sha256 checksum of the uncompressed file, in lower-case hexadecimal; of the archive for {@link Unpacking.Threads}
 * @param bytes size of the uncompressed file
 * @param rows how many records it holds; empty for a licence text
 */
public record PublicFile(
        String set,
        String file,
        String licence,
        Source source,
        Unpacking unpacking,
        String sha256,
        long bytes,
        Optional<Long> rows) {

    /** Its name without {@code .gz}. */
    public String plainName() {
        return file.endsWith(".gz") ? file.substring(0, file.length() - ".gz".length()) : file;
    }
}
