package dev.moot.training.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.dataset.source.PublicSets;
import dev.moot.training.pair.source.PairSets;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void listsEveryFileThatAReaderReads() {
        assertThat(PublicSets.all())
                .isNotEmpty()
                .allSatisfy(reader -> assertThat(reader.files())
                        .isNotEmpty()
                        .allSatisfy(file ->
                                assertThat(catalogue.find(reader.set(), file)).isPresent()));
    }

    @Test
    void listsEveryFileThatAReaderOfPairsReads() {
        assertThat(PairSets.all())
                .isNotEmpty()
                .allSatisfy(reader -> assertThat(reader.files())
                        .isNotEmpty()
                        .allSatisfy(file ->
                                assertThat(catalogue.find(reader.set(), file)).isPresent()));
    }

    @Test
    void givesEveryFileALicenceAndAChecksum() {
        assertThat(catalogue.files()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.licence()).isNotBlank();
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
            assertThat(file.bytes()).isPositive();
        });
    }

    @Test
    void makesTheRawAddressOfAFile() {
        Source source = Source.parse("farm/barns@0123456789abcdef0123456789abcdef01234567:data/red barns.csv");

        assertThat(source.rawAddress(URI.create("https://raw.example.org/mirror/")))
                .hasToString("https://raw.example.org/mirror/farm/barns/0123456789abcdef0123456789abcdef01234567"
                        + "/data/red%20barns.csv");
    }

    @Test
    void refusesASourceThatIsNotPinnedToACommit() {
        assertThatThrownBy(() -> Source.parse("farm/barns@main:data.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("farm/barns@main:data.csv");
    }
}
