package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes propositions of what is in a file. */
final class EntryReader {

    private static final Set<String> ENTRY = Set.of(
            "id", "jurisdiction", "false", "correct", "status", "since", "authorities", "paraphrases", "related");
    private static final Set<String> AUTHORITY = Set.of("cite", "kind", "court", "holds", "url");
    private static final Set<String> PARAPHRASES = Set.of("false", "correct");

    private EntryReader() {}

    /**
     * Reads an entry.
     *
     * @param pointer where it is in its file
     * @param violations gets what is wrong with it
     * @return the entry; empty if anything is wrong
     */
    static Optional<Proposition> read(JsonNode entry, String pointer, List<Violation> violations) {
        return new EntryFields(entry, pointer, violations, ENTRY).make(EntryReader::proposition);
    }

    private static Optional<Proposition> proposition(EntryFields entry) {
        List<Authority> authorities = entry.objects("authorities", AUTHORITY).stream()
                .flatMap(authority -> authority.make(EntryReader::authority).stream())
                .toList();
        Optional<Paraphrases> paraphrases =
                entry.child("paraphrases", PARAPHRASES).make(EntryReader::paraphrases);
        String id = entry.text("id");
        String jurisdiction = entry.text("jurisdiction");
        String falseSide = entry.text("false");
        String correct = entry.text("correct");
        Status status = entry.constant("status", Status.class);
        int since = entry.year("since");
        List<String> related = entry.texts("related");
        return paraphrases.map(both ->
                new Proposition(id, jurisdiction, falseSide, correct, status, since, authorities, both, related));
    }

    private static Optional<Authority> authority(EntryFields authority) {
        return Optional.of(new Authority(
                authority.text("cite"),
                authority.constant("kind", Authority.Kind.class),
                authority.optionalText("court"),
                authority.text("holds"),
                authority.text("url")));
    }

    private static Optional<Paraphrases> paraphrases(EntryFields paraphrases) {
        return Optional.of(new Paraphrases(paraphrases.texts("false"), paraphrases.texts("correct")));
    }
}
