package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the entries that come with Moot, whatever they say. */
class BundledLawTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/moot/classifier/law/us");

    /** Non-profit and free publishers of the law. */
    private static final Set<String> LIBRARIES =
            Set.of("supreme.justia.com", "law.justia.com", "www.law.cornell.edu", "www.courtlistener.com");

    /** Sites of the federal government, of a state, its courts and its legislature. */
    private static final String OFFICIAL = "([a-z0-9-]+\\.)+(gov|[a-z]{2}\\.us)";

    /** The Massachusetts trial court's law libraries publish here, and link to it without encryption themselves. */
    private static final String MASSACHUSETTS = "http://masscases.com/";

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Path file) throws Exception {
        return YamlTree.parse(Files.readString(file)).root();
    }

    @Test
    void holdsHundredsOfPropositionsOfAllFiles() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(KnowledgeBase.DOMAINS.stream()
                        .map(domain -> domain + ".yaml")
                        .toList());
        assertThat(KNOWLEDGE.propositions()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(KNOWLEDGE.version()).isEqualTo(KnowledgeBase.read(FOLDER).version());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsTheEntriesOfItsDomain(Path file) {
        String domain = file.getFileName().toString().replace(".yaml", "");

        assertThat(KnowledgeBase.read(file).propositions())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.id()).startsWith("us." + domain + "."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingThatIsWrittenIsLost(Path file) throws Exception {
        for (JsonNode entry : tree(file)) {
            Proposition read = KNOWLEDGE.find(entry.get("id").textValue()).orElseThrow();
            assertThat(PropositionJson.of(read).toString()).isEqualTo(entry.toString());
        }
    }

    @Test
    void everyAuthorityIsLinkedAtAnOfficialOrFreeSource() {
        assertThat(authorities()
                        .map(Authority::url)
                        .filter(url -> !url.startsWith(MASSACHUSETTS))
                        .filter(url -> !url.startsWith("https:")
                                || !isKnown(URI.create(url).getHost())))
                .isEmpty();
    }

    @Test
    void everyCaseIsCitedWithItsYear() {
        assertThat(authorities()
                        .filter(it -> it.kind() == Authority.Kind.CASE)
                        .map(Authority::cite)
                        .filter(cite -> !cite.matches(".*\\((.* )?(1[789]|20)\\d\\d\\)( \\([a-z ]+\\))?")))
                .isEmpty();
    }

    @Test
    void nothingIsSaidTwice() {
        Map<String, List<String>> byText = KNOWLEDGE.statements().stream()
                .collect(Collectors.groupingBy(
                        it -> it.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""),
                        Collectors.mapping(it -> it.proposition().id(), Collectors.toList())));

        assertThat(byText.values()).filteredOn(ids -> ids.size() > 1).isEmpty();
    }

    private static boolean isKnown(String host) {
        return LIBRARIES.contains(host) || host.matches(OFFICIAL);
    }

    private static Stream<Authority> authorities() {
        return KNOWLEDGE.propositions().stream().flatMap(it -> it.authorities().stream());
    }
}
