package dev.moot.training.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    @TempDir
    Path folder;

    @Test
    void mergesCopiesThatDifferOnlyInPunctuationAndCase() throws IOException {
        List<Example> examples = prepare(
                own("a", "{'id':'1','text':'barns leak','labels':{'TOXICITY':0.2}}"),
                own("b", "{'id':'1','text':'Barns: LEAK!','labels':{'TOXICITY':0.4,'INSULT':1}}"));

        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.text()).isEqualTo("Barns: LEAK!");
            assertThat(example.id()).isEqualTo("b/1");
            assertThat(example.labels()).isEqualTo(Map.of(Attribute.TOXICITY, 0.3, Attribute.INSULT, 1.0));
            assertThat(example.weights()).isEmpty();
        });
    }

    @Test
    void weighsTheLabelsOfCopies() throws IOException {
        List<Example> examples = prepare(
                own("a", "{'id':'1','text':'barns leak','labels':{'TOXICITY':0},'weights':{'TOXICITY':0.6}}"),
                own("b", "{'id':'1','text':'barns leak','labels':{'TOXICITY':1},'weights':{'TOXICITY':0.2}}"));

        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.labels()).isEqualTo(Map.of(Attribute.TOXICITY, 0.25));
            assertThat(example.weights()).isEqualTo(Map.of(Attribute.TOXICITY, 0.6));
        });
    }

    @Test
    void dropsALabelThatCopiesContradict() throws IOException {
        List<Example> examples = prepare(
                own("a", "{'id':'1','text':'barns leak','labels':{'TOXICITY':0,'INSULT':0},'law':'none'}"),
                own("b", "{'id':'1','text':'barns leak','labels':{'TOXICITY':1},'law':'accurate'}"));

        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.labels()).isEqualTo(Map.of(Attribute.INSULT, 0.0));
            assertThat(example.law()).isEmpty();
        });
    }

    @Test
    void keepsTheVerdictWithMostWeight() throws IOException {
        List<Example> examples = prepare(
                own("a", "{'id':'1','text':'barns leak','law':'none','weights':{'LAW':0.3}}"),
                own("b", "{'id':'1','text':'barns leak','law':'accurate'}"));

        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.law()).contains(LegalVerdict.ACCURATE);
            assertThat(example.lawWeight()).isEqualTo(1);
        });
    }

    @Test
    void keepsOneTextUnderTwoParentsApartButInOneSplit() throws IOException {
        List<Example> examples = prepare(own(
                "a",
                numbered(
                        40,
                        "{'id':'x%1$d','text':'Sure, number %1$d','labels':{'TOXICITY':0}}",
                        "{'id':'y%1$d','text':'Sure, number %1$d','parent':'I read it','labels':{'TOXICITY':1}}")));

        assertThat(examples).hasSize(80);
        Map<String, List<Split>> splits = examples.stream()
                .collect(Collectors.groupingBy(Example::text, Collectors.mapping(Example::split, Collectors.toList())));
        assertThat(splits.values()).allSatisfy(pair -> assertThat(pair.get(0)).isEqualTo(pair.get(1)));
    }

    @Test
    void keepsAGroupInOneSplitEvenThroughSharedTexts() throws IOException {
        List<Example> examples = prepare(
                own("a", numbered(30, "{'id':'%1$d','text':'Text of one %1$d','group':'g','labels':{'TOXICITY':0}}")),
                own("b", numbered(30, "{'id':'%1$d','text':'Text of two %1$d','group':'h','labels':{'TOXICITY':0}}")),
                own("b", "{'id':'tie','text':'Text of one 7','group':'h','labels':{'TOXICITY':0}}"));

        assertThat(examples)
                .hasSize(60)
                .extracting(Example::split)
                .containsOnly(examples.get(0).split());
    }

    @Test
    void splitsEightToOneToOneWhateverTheOrderOfFiles() throws IOException {
        Path one = own("a", numbered(1500, "{'id':'%1$d','text':'The barn of farmer %1$d','labels':{'TOXICITY':0}}"));
        Path two = own("b", numbered(1500, "{'id':'%1$d','text':'The roof of farmer %1$d','labels':{'TOXICITY':1}}"));

        List<Example> examples = prepare(one, two);

        assertThat(prepare(two, one)).isEqualTo(examples);
        Map<Split, Long> sizes =
                examples.stream().collect(Collectors.groupingBy(Example::split, Collectors.counting()));
        assertThat(sizes.get(Split.TRAIN)).isBetween(2300L, 2500L);
        assertThat(sizes.get(Split.VALIDATION)).isBetween(250L, 350L);
        assertThat(sizes.get(Split.TEST)).isBetween(250L, 350L);
    }

    @Test
    void countsWhatIsOfNoUse() throws IOException {
        Path file = own(
                "a",
                "{'id':'1','text':'!!! 123','labels':{'TOXICITY':0}}",
                "{'id':'2','text':'Nothing judged','labels':{}}",
                "{'id':'3','text':'" + "barn ".repeat(5000) + "','labels':{'TOXICITY':0}}",
                "{'id':'4','text':'A good one','labels':{'TOXICITY':0}}");

        Report report = Preparation.run(
                new Sources(Optional.empty(), Optional.empty(), List.of(file)), folder.resolve("examples.jsonl"));

        assertThat(report.rowsRead()).isEqualTo(4);
        assertThat(report.unusable()).isEqualTo(3);
        assertThat(report.examples()).isEqualTo(1);
    }

    @Test
    void keepsMadeUpRowsOutOfValidationAndTest() throws IOException {
        StringBuilder words = new StringBuilder("text,category_1,severity_description\n");
        for (int i = 0; i < 300; i++) {
            words.append("turnip").append(i).append(",other / general insult,Strong\n");
        }
        Path data = folder.resolve("data");
        write(data.resolve("surge_profanity/profanity_en.csv"), words.toString());

        Report report = Preparation.run(
                new Sources(Optional.of(data), Optional.empty(), List.of()), folder.resolve("examples.jsonl.gz"));

        List<Example> examples = read(folder.resolve("examples.jsonl.gz"));
        assertThat(examples).hasSizeBetween(200, 280).extracting(Example::split).containsOnly(Split.TRAIN);
        assertThat(report.absent()).contains("jigsaw_ak").doesNotContain("surge_profanity");
        assertThat(report.warnings()).singleElement().asString().contains("surge_profanity/profanity_en.csv");
    }

    @Test
    void writesWhatWentInBesideTheExamples() throws IOException {
        Path corpus = folder.resolve("corpus");
        write(
                corpus.resolve("law/federalism.jsonl"),
                "{\"id\":\"l1\",\"text\":\"Mayors can void laws.\",\"verdict\":\"misinformation\",\"entry\":\"us.x\"}\n");
        write(
                corpus.resolve("civility/talk.jsonl"),
                "{\"id\":\"c1\",\"text\":\"Let me explain slowly.\",\"labels\":{\"CONDESCENDING\":1}}\n");
        Path output = folder.resolve("out/examples.jsonl");

        Report report = Preparation.run(new Sources(Optional.empty(), Optional.of(corpus), List.of()), output);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("out/sets.json").toFile());
        assertThat(json.path("examples").intValue()).isEqualTo(2);
        assertThat(json.path("sha256").textValue()).isEqualTo(report.sha256()).hasSize(64);
        JsonNode input = json.path("inputs").path(0);
        assertThat(input.path("file").textValue()).isEqualTo("federalism.jsonl");
        assertThat(input.path("licence").textValue()).isEqualTo("Apache-2.0");
        assertThat(input.path("sha256").textValue()).hasSize(64);
        JsonNode law = json.at("/sets/law_corpus/labels/LAW MISINFORMATION/positive");
        assertThat(law.path("train").intValue()
                        + law.path("validation").intValue()
                        + law.path("test").intValue())
                .isEqualTo(1);
        assertThat(report.table()).contains("civility_corpus", "CONDESCENDING", "LAW MISINFORMATION");
    }

    @Test
    void refusesToPrepareNothing() {
        assertThatThrownBy(() -> new Sources(Optional.empty(), Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to prepare");
    }

    private List<Example> prepare(Path... files) throws IOException {
        Path output = folder.resolve("examples.jsonl.gz");
        Preparation.run(new Sources(Optional.empty(), Optional.empty(), List.of(files)), output);
        return read(output);
    }

    private static List<Example> read(Path file) throws IOException {
        try (Stream<Example> examples = ExampleFile.read(file)) {
            return examples.toList();
        }
    }

    /** A new file of the given set; quotes are written as apostrophes. */
    private Path own(String set, String... lines) throws IOException {
        Path file = Files.createTempDirectory(folder, "own").resolve(set + ".jsonl");
        return Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
    }

    private static String[] numbered(int count, String... forms) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(number -> Stream.of(forms).map(form -> form.formatted(number)))
                .toArray(String[]::new);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
