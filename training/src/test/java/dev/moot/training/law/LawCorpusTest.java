package dev.moot.training.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Bm25Retriever;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus of comments and the knowledge base speak of the same propositions. */
class LawCorpusTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();

    @TempDir
    private Path folder;

    @Test
    void everyClaimIsAboutAPropositionThatIsThere() throws IOException {
        List<LawComment> comments = LawComments.read(Path.of("corpus", "law"));

        assertThat(comments).hasSizeGreaterThanOrEqualTo(3000);
        assertThat(comments).extracting(LawComment::id).doesNotHaveDuplicates();
        assertThat(comments.stream()
                        .flatMap(comment -> comment.entry().stream())
                        .filter(entry -> KNOWLEDGE.find(entry).isEmpty()))
                .isEmpty();
    }

    @Test
    void readsTheEntryOnlyOfClaimsThatAreKnown() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"1","text":"A sheriff must obey.","verdict":"misinformation","entry":"us.a.b"}
                {"id":"2","text":"Wrong.","parent":"A sheriff must obey.","verdict":"none","entry":"none"}
                {"id":"3","text":"Mayors pick judges.","verdict":"unverified","entry":"unverified"}
                """);

        assertThat(LawComments.read(folder))
                .containsExactly(
                        new LawComment(
                                "1",
                                "A sheriff must obey.",
                                Optional.empty(),
                                LegalVerdict.MISINFORMATION,
                                Optional.of("us.a.b")),
                        new LawComment(
                                "2",
                                "Wrong.",
                                Optional.of("A sheriff must obey."),
                                LegalVerdict.NONE,
                                Optional.empty()),
                        new LawComment(
                                "3",
                                "Mayors pick judges.",
                                Optional.empty(),
                                LegalVerdict.UNVERIFIED,
                                Optional.empty()));
    }

    @Test
    void namesTheLineOfAClaimWithoutEntry() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"1\",\"text\":\"Hm\",\"verdict\":\"accurate\",\"entry\":\"none\"}\n");

        assertThatThrownBy(() -> LawComments.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.jsonl record 1: 'entry' must name a proposition");
    }

    @Test
    void recallCountsWhereThePropositionStands() {
        Retriever retriever = new Bm25Retriever(KNOWLEDGE);
        String idle = "Nice weather over there. Have a good one, folks.";
        Proposition found = KNOWLEDGE.propositions().stream()
                .filter(it -> Stream.of(it.falseSide(), idle + " " + it.falseSide(), it.falseSide() + " Wrong.")
                        .allMatch(text -> retriever.nearest(text, 1).get(0).equals(it)))
                .findFirst()
                .orElseThrow();
        String id = found.id();
        String first = found.falseSide();

        List<RetrievalRecall> rows = RetrievalRecall.measure(
                retriever,
                List.of(
                        wrong(first, Optional.empty(), id),
                        wrong(idle + " " + first, Optional.empty(), id),
                        wrong("Wrong.", Optional.of(first), id),
                        wrong(first, Optional.empty(), "us.none.such")));

        assertThat(rows)
                .filteredOn(row -> row.verdict() == LegalVerdict.MISINFORMATION)
                .extracting(RetrievalRecall::first)
                .containsExactly(0.5, 0.75, 0.5, 0.5);
        assertThat(rows)
                .filteredOn(row -> row.verdict() == LegalVerdict.ACCURATE)
                .allSatisfy(row -> assertThat(row.comments()).isZero());
        assertThat(RetrievalRecall.table(rows)).contains("| the comment | misinformation | 4 | 0.500 |");
    }

    private static LawComment wrong(String text, Optional<String> parent, String entry) {
        return new LawComment("c", text, parent, LegalVerdict.MISINFORMATION, Optional.of(entry));
    }
}
