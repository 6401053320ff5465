package dev.moot.classifier.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Propositions of law by id.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnowledgeBase {

    /** The domains that come with Moot; each is a file. */
    static final List<String> DOMAINS = List.of(
            "criminal", "discrimination", "federalism", "government", "guns", "immigration", "life", "money", "speech");

    private final Map<String, Proposition> byId;
    private final List<Statement> statements;
    private final String version;

    private KnowledgeBase(Map<String, Proposition> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        this.statements = byId.values().stream()
                .flatMap(proposition -> proposition.statements().stream())
                .toList();
        this.version = "sha256:" + sha256(byId.values());
    }

    /**
     * Makes a knowledge base of these propositions.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static KnowledgeBase of(Collection<Proposition> propositions) {
        Map<String, Proposition> byId = new TreeMap<>();
        for (Proposition proposition : propositions) {
            if (byId.put(proposition.id(), proposition) != null) {
                throw new IllegalArgumentException("two propositions are called " + proposition.id());
            }
        }
        return new KnowledgeBase(byId);
    }

    /**
     * Reads the knowledge base that comes with Moot; takes a good part of a second.
     *
     * @throws KnowledgeException if it is damaged
     */
    public static KnowledgeBase bundled() {
        EntryCollector entries = new EntryCollector();
        for (String domain : DOMAINS) {
            String resource = "us/" + domain + ".yaml";
            try (InputStream in = KnowledgeBase.class.getResourceAsStream(resource)) {
                if (in == null) {
                    entries.refuse(resource, "is missing from the library");
                } else {
                    entries.add(resource, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return of(entries.propositions());
    }

    /**
     * Reads the knowledge base that comes with Moot and, on top of it, a publisher's own.
     *
     * @param own a file or a folder as of {@link #read(Path)}; empty for none
     * @throws KnowledgeException if something is wrong with an entry
     */
    public static KnowledgeBase bundledWith(Optional<Path> own) {
        Optional<KnowledgeBase> publishers = own.map(KnowledgeBase::read);
        KnowledgeBase bundled = bundled();
        return publishers.map(bundled::mergedWith).orElse(bundled);
    }

    /**
     * Reads a file, or all files of a folder whose name ends in {@code .yaml} or {@code .yml}; folders in it are not looked
     * into.
     *
     * @throws KnowledgeException if an entry breaks a rule, two have the same id, or a folder has no such file; it tells
     *     all problems with file, line and entry
     * @throws UncheckedIOException if something cannot be read
     */
    public static KnowledgeBase read(Path fileOrFolder) {
        return read(List.of(fileOrFolder));
    }

    /**
     * Reads several files and folders as one; see {@link #read(Path)}.
     *
     * @throws KnowledgeException if something is wrong with an entry
     */
    public static KnowledgeBase read(List<Path> filesAndFolders) {
        EntryCollector entries = new EntryCollector();
        try {
            for (Path fileOrFolder : filesAndFolders) {
                List<Path> files = files(fileOrFolder);
                if (files.isEmpty()) {
                    entries.refuse(fileOrFolder.toString(), "has no file *.yaml or *.yml");
                }
                for (Path file : files) {
                    add(file, entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(entries.propositions());
    }

    private static void add(Path file, EntryCollector entries) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            entries.add(file.toString(), in.readNBytes(EntryCollector.MAX_BYTES + 1));
        }
    }

    /** This one with another on top: an entry of the other replaces the one here that has its id. */
    public KnowledgeBase mergedWith(KnowledgeBase other) {
        Map<String, Proposition> merged = new TreeMap<>(byId);
        merged.putAll(other.byId);
        return new KnowledgeBase(merged);
    }

    /** The proposition with this id. */
    public Optional<Proposition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All propositions in the order of their ids. */
    public List<Proposition> propositions() {
        return List.copyOf(byId.values());
    }

    /** Every way of putting every proposition, in the order of the propositions' ids. */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * {@code sha256:} and the hash of all that the propositions say. It is the same on every machine, and whatever files
     * the entries are in, in whatever order and style of YAML.
     */
    public String version() {
        return version;
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> inside = Files.list(fileOrFolder)) {
            return inside.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Collection<Proposition> propositions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Proposition proposition : propositions) {
                // One line each; a line end inside a text is escaped in JSON.
                String line = PropositionJson.of(proposition) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
