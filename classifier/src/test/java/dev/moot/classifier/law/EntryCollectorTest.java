package dev.moot.classifier.law;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryCollectorTest {

    @Test
    void readsEveryField() {
        Proposition ducks = SampleEntry.proposition();

        assertThat(ducks.id()).isEqualTo("us.parks.feeding-ducks");
        assertThat(ducks.domain()).isEqualTo("parks");
        assertThat(ducks.jurisdiction()).isEqualTo("US-CA");
        assertThat(ducks.falseSide()).startsWith("Nobody may feed");
        assertThat(ducks.correct()).startsWith("The state forbids");
        assertThat(ducks.status()).isEqualTo(Status.SETTLED);
        assertThat(ducks.since()).isEqualTo(1987);
        assertThat(ducks.authorities().get(0))
                .isEqualTo(new Authority(
                        "Drake v. Parks Department, 12 Cal. 3d 345 (1987)",
                        Authority.Kind.CASE,
                        Optional.of("Supreme Court of California"),
                        "The ban on feeding waterfowl ends at the gate of the park.",
                        "https://law.example.org/cases/12-cal-3d-345/"));
        assertThat(ducks.authorities().get(1).court()).isEmpty();
        assertThat(ducks.paraphrases().falseSide()).hasSize(6).contains("The duck ban covers private gardens too.");
        assertThat(ducks.paraphrases().correct()).hasSize(6).contains("NO, the ban ends at the gate");
        assertThat(ducks.related()).hasSize(3).contains("The ducks here are far too fat.");
    }

    @ParameterizedTest
    @EnumSource(BadEntry.class)
    void tellsWhatIsWrongAndOnWhichLine(BadEntry bad) {
        List<Problem> problems = problems(bad.yaml().getBytes(UTF_8));

        assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).doesNotContain("\n"));
        assertThat(problems.get(0).file()).isEqualTo("sample.yaml");
        assertThat(problems.get(0).message()).contains(bad.message());
        assertThat(problems.get(0).line()).isEqualTo(bad.line());
    }

    @Test
    void namesTheEntry() {
        assertThat(problems(SampleEntry.with("settled", "odd").getBytes(UTF_8)).get(0))
                .hasToString("sample.yaml:5: us.parks.feeding-ducks:"
                        + " 'status' must be one of [settled, contested], not 'odd'");
        assertThat(problems("- status: settled\n".getBytes(UTF_8)))
                .extracting(Problem::entry)
                .containsOnly("entry 1");
    }

    @Test
    void tellsAllProblemsOfAllEntriesInTheOrderOfLines() {
        String first = SampleEntry.with("settled", "odd").replace("1987\n", "old\n");
        String second = SampleEntry.called("us.parks.geese").replace("kind: statute", "kind: blog");

        assertThat(problems((first + second).getBytes(UTF_8)))
                .extracting(Problem::line)
                .containsExactly(5, 6, 49);
    }

    @Test
    void refusesAnIdThatIsThereTwice() {
        EntryCollector entries = new EntryCollector()
                .add("a.yaml", SampleEntry.YAML.getBytes(UTF_8))
                .add("b.yaml", SampleEntry.YAML.getBytes(UTF_8));

        assertThat(catchThrowableOfType(KnowledgeException.class, entries::propositions))
                .hasMessage("b.yaml:1: us.parks.feeding-ducks: 'id' is that of another entry, at a.yaml:1");
    }

    @Test
    void refusesWhatIsNoListOfEntries() {
        assertThat(problems(new byte[0]).get(0).message()).isEqualTo("is empty");
        assertThat(problems("# nothing yet\n".getBytes(UTF_8)).get(0).message()).isEqualTo("is empty");
        assertThat(problems("[]".getBytes(UTF_8)).get(0).message()).isEqualTo("must be a list of entries");
        assertThat(problems("id: us.a.b".getBytes(UTF_8)).get(0).message()).isEqualTo("must be a list of entries");
        assertThat(problems(SampleEntry.YAML.getBytes(UTF_16)).get(0).message()).isEqualTo("is not UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLargeOrTooDeep() {
        assertThat(problems(new byte[EntryCollector.MAX_BYTES + 1]).get(0).message())
                .contains("is larger than");
        assertThat(problems("[".repeat(100_000).getBytes(UTF_8)).get(0).message())
                .startsWith("is not YAML");
    }

    private static List<Problem> problems(byte[] file) {
        EntryCollector entries = new EntryCollector().add("sample.yaml", file);
        return catchThrowableOfType(KnowledgeException.class, entries::propositions)
                .problems();
    }
}
