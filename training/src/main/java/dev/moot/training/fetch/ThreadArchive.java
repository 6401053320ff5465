package dev.moot.training.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Takes the comments that matter out of the archive of the set {@code cmv_adhominem}.
 *
 * <p>The archive holds one file a thread, {@code N_ah_ID.json} or {@code N_delta_ID.json}, one comment a line. Each gives one
 * line: the last comment as {@code text}, the one before it as {@code parent}, and the label of the file name. Threads whose
 * last comment is gone are left out.
 */
final class ThreadArchive {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?(\\d+)_(ah|delta)_[^/]*\\.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REMOVED = "[removed]";

    private ThreadArchive() {}

    /** Writes the rows in the order of the threads' numbers, the attack before the answer that convinced. */
    static void extract(Path archive, Writer output) throws IOException {
        Map<Long, String> rows = new TreeMap<>();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new BZip2CompressorInputStream(raw, true))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher name = NAME.matcher(entry.getName());
                if (entry.isFile() && name.matches()) {
                    boolean attack = name.group(2).equals("ah");
                    List<String> comments = new String(tar.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
                    ObjectNode row = row(comments, attack);
                    if (!row.path("text").textValue().equals(REMOVED)) {
                        rows.put(2 * Long.parseLong(name.group(1)) + (attack ? 0 : 1), row.toString());
                    }
                }
            }
        }
        for (String row : rows.values()) {
            output.write(row);
            output.write('\n');
        }
    }

    private static ObjectNode row(List<String> comments, boolean attack) {
        if (comments.size() < 2) {
            throw new UncheckedIOException(new IOException("a thread in the archive has no answer"));
        }
        JsonNode last = parse(comments.get(comments.size() - 1));
        JsonNode before = parse(comments.get(comments.size() - 2));
        return MAPPER.createObjectNode()
                .put("id", last.path("name").asText())
                .put("label", attack ? "ad_hominem" : "delta")
                .put("violated_rule", last.path("violated_rule").asInt())
                .put("text", last.path("body").asText())
                .put("parent", before.path("body").asText());
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a comment in the archive is not JSON", e);
        }
    }
}
