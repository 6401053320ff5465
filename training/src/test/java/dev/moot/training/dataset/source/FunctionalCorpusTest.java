package dev.moot.training.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.dataset.FunctionalCase;
import dev.moot.training.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionalCorpusTest {

    private static final List<FunctionalCase> CASES = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        CASES.addAll(new FunctionalCorpus(Path.of("corpus")).cases());
    }

    @Test
    void holdsPairsOfEitherKindForEachFunction() {
        assertThat(CASES).extracting(FunctionalCase::id).doesNotHaveDuplicates();
        assertThat(CASES)
                .extracting(each -> each.text().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        Map<String, List<FunctionalCase>> groups = CASES.stream().collect(Collectors.groupingBy(FunctionalCase::group));
        assertThat(groups).hasSizeGreaterThanOrEqualTo(300);
        assertThat(groups.values()).allSatisfy(group -> {
            assertThat(group).extracting(FunctionalCase::expected).contains(true, false);
            assertThat(group)
                    .extracting(FunctionalCase::split)
                    .containsOnly(group.get(0).split());
        });
        assertThat(CASES.stream().collect(Collectors.groupingBy(FunctionalCase::function, Collectors.counting())))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy((function, count) -> assertThat(count).isGreaterThanOrEqualTo(60));
        assertThat(CASES).extracting(FunctionalCase::split).contains(Split.values());
    }

    @Test
    void fillsASlotWithTheSamePeopleInBothCasesOfAPair() throws IOException {
        Path functional = Files.createDirectory(folder.resolve("functional"));
        Files.writeString(folder.resolve(FunctionalCorpus.IDENTITIES), """
                {"people":"gardeners","person":"a gardener","group":"gardener"}
                {"people":"bakers","person":"a baker","group":"baker"}
                """);
        Files.writeString(functional.resolve("some.jsonl"), """
                {"id":"a","group":"g","function":"f","text":"{people} are here. {person} came.","labels":{"TOXICITY":0},"tests":"TOXICITY"}
                {"id":"b","group":"g","function":"f","text":"KEEP {people} OUT","labels":{"TOXICITY":1},"tests":"TOXICITY"}
                """);

        List<FunctionalCase> cases = new FunctionalCorpus(folder).cases();

        assertThat(cases.stream().filter(each -> !each.expected()).map(FunctionalCase::text))
                .contains("Gardeners are here. A gardener came.", "Bakers are here. A baker came.");
        assertThat(cases.stream().filter(FunctionalCase::expected).map(FunctionalCase::text))
                .contains("KEEP GARDENERS OUT", "KEEP BAKERS OUT");
    }
}
