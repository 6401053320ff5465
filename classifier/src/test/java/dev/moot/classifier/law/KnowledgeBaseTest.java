package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {

    private static final KnowledgeBase DUCKS = KnowledgeBase.of(List.of(SampleEntry.proposition()));

    @TempDir
    private Path folder;

    @Test
    void readsTheYamlFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), SampleEntry.called("us.parks.b"));
        Files.writeString(folder.resolve("a.yml"), SampleEntry.called("us.parks.a"));
        Files.writeString(folder.resolve("notes.txt"), "not an entry");
        Files.writeString(folder.resolve(".b.yaml"), "of an editor");
        Files.createDirectory(folder.resolve("old.yaml"));

        assertThat(KnowledgeBase.read(folder).propositions())
                .extracting(Proposition::id)
                .containsExactly("us.parks.a", "us.parks.b");
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("any.name"), SampleEntry.YAML);

        assertThat(KnowledgeBase.read(file).find("us.parks.feeding-ducks")).contains(SampleEntry.proposition());
    }

    @Test
    void refusesAFolderWithoutEntries() {
        assertThatThrownBy(() -> KnowledgeBase.read(folder))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(folder + ":1: has no file *.yaml or *.yml");
        assertThatThrownBy(() -> KnowledgeBase.read(folder.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tellsTheFirstProblemAndHowManyThereAre() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SampleEntry.with("settled", "odd"));
        Path second = Files.writeString(folder.resolve("b.yaml"), "nothing");

        assertThatThrownBy(() -> KnowledgeBase.read(folder))
                .hasMessageStartingWith(folder.resolve("a.yaml") + ":5: us.parks.feeding-ducks: 'status'")
                .hasMessageEndingWith("(and 1 more)")
                .extracting(e -> ((KnowledgeException) e).problems().get(1).file())
                .isEqualTo(second.toString());
    }

    @Test
    void letsAPublishersEntryReplaceTheOneWithItsId() {
        Proposition own = SampleEntry.read(SampleEntry.with("settled", "contested"));
        Proposition further = SampleEntry.read(SampleEntry.called("us.parks.geese"));

        KnowledgeBase merged = DUCKS.mergedWith(KnowledgeBase.of(List.of(own, further)));

        assertThat(merged.propositions()).containsExactly(own, further);
        assertThat(DUCKS.find("us.parks.feeding-ducks").orElseThrow().status()).isEqualTo(Status.SETTLED);
        assertThat(DUCKS.find("us.parks.geese")).isEmpty();
    }

    @Test
    void refusesTwoPropositionsOfOneId() {
        List<Proposition> twice = List.of(SampleEntry.proposition(), SampleEntry.proposition());

        assertThatThrownBy(() -> KnowledgeBase.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us.parks.feeding-ducks");
    }

    @Test
    void hasTheSameVersionOnEveryMachine() {
        assertThat(DUCKS.version())
                .isEqualTo("sha256:d782bcbdadc7f7b0ede66e54c464525a692f87b4886db1075d81c8921cb2498d");
    }

    @Test
    void hasAVersionThatDependsOnWhatIsSaidAndNotOnHow() {
        Proposition otherStyle = SampleEntry.read(
                SampleEntry.with("\"feeding ducks is illegal everywhere now\"", """
                |-
                        feeding ducks is illegal everywhere now""") + "# a comment\n");
        Proposition further = SampleEntry.read(SampleEntry.called("us.parks.geese"));
        Proposition edited = SampleEntry.read(SampleEntry.with("too fat", "so fat"));

        assertThat(KnowledgeBase.of(List.of(otherStyle)).version()).isEqualTo(DUCKS.version());
        assertThat(KnowledgeBase.of(List.of(further, otherStyle)).version())
                .isEqualTo(KnowledgeBase.of(List.of(otherStyle, further)).version())
                .isNotEqualTo(DUCKS.version());
        assertThat(KnowledgeBase.of(List.of(edited)).version()).isNotEqualTo(DUCKS.version());
    }

    @Test
    void statesBothSidesAndWhatIsNear() {
        List<Statement> statements = DUCKS.statements();

        assertThat(statements).hasSize(1 + 6 + 1 + 6 + 3);
        assertThat(side("Nobody may feed a duck in this state, not even at home."))
                .contains(Side.FALSE);
        assertThat(side("The duck ban covers private gardens too.")).contains(Side.FALSE);
        assertThat(side("The state forbids feeding ducks in its parks; at home it is allowed."))
                .contains(Side.CORRECT);
        assertThat(side("the duck rule is for parks only")).contains(Side.CORRECT);
        assertThat(side("The ducks here are far too fat.")).isEmpty();
    }

    private static Optional<Side> side(String text) {
        return DUCKS.statements().stream()
                .filter(statement -> statement.text().equals(text))
                .findFirst()
                .orElseThrow()
                .side();
    }
}
