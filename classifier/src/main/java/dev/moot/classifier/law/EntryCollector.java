package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the entries of files, and all that is wrong with them. */
final class EntryCollector {

    /** The largest file that is read, in bytes: some 5,000 entries. */
    static final int MAX_BYTES = 10 << 20;

    private final List<Proposition> propositions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    /** Adds the entries of a file. */
    EntryCollector add(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refuse(file, "is larger than " + MAX_BYTES + " bytes");
        }
        try {
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            addEntries(file, YamlTree.parse(yaml));
        } catch (CharacterCodingException e) {
            refuse(file, "is not UTF-8");
        } catch (YamlTree.SyntaxException e) {
            problems.add(new Problem(file, e.line(), "", e.getMessage()));
        }
        return this;
    }

    /** Notes that a file, or a folder, cannot be used. */
    EntryCollector refuse(String file, String message) {
        problems.add(new Problem(file, 1, "", message));
        return this;
    }

    /**
     * The entries of all files.
     *
     * @throws KnowledgeException if anything is wrong with any
     */
    List<Proposition> propositions() {
        if (!problems.isEmpty()) {
            throw new KnowledgeException(problems);
        }
        return List.copyOf(propositions);
    }

    private void addEntries(String file, YamlTree tree) {
        if (!tree.root().isArray() || tree.root().isEmpty()) {
            refuse(file, "must be a list of entries");
            return;
        }
        for (int i = 0; i < tree.root().size(); i++) {
            String pointer = "/" + i;
            JsonNode entry = tree.root().get(i);
            String name = entry.path("id").asText("entry " + (i + 1));
            List<Violation> violations = new ArrayList<>();
            Optional<Proposition> proposition = EntryReader.read(entry, pointer, violations);
            proposition.ifPresent(it -> addUnlessThere(file, tree.line(pointer), it));
            violations.stream()
                    .map(it -> problem(file, tree.line(it.pointer()), name, it, pointer))
                    .sorted(Comparator.comparingInt(Problem::line))
                    .forEach(problems::add);
        }
    }

    private void addUnlessThere(String file, int line, Proposition proposition) {
        String place = file + ":" + line;
        String before = places.putIfAbsent(proposition.id(), place);
        if (before == null) {
            propositions.add(proposition);
        } else {
            problems.add(new Problem(file, line, proposition.id(), "'id' is that of another entry, at " + before));
        }
    }

    private static Problem problem(String file, int line, String entry, Violation violation, String pointer) {
        String inEntry = violation.pointer().substring(pointer.length());
        return new Problem(file, line, entry, new Violation(inEntry, violation.message()).toString());
    }
}
