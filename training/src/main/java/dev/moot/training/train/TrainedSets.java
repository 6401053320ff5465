package dev.moot.training.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.model.Provenance.DataSet;
import dev.moot.training.dataset.Example;
import dev.moot.training.pair.PairExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data sets behind a file of examples or sentence pairs, for the model's provenance. */
public final class TrainedSets {

    private static final String REPORT = "sets.json";
    private static final String PAIR_REPORT = "pair-sets.json";

    private TrainedSets() {}

    /**
     * Counts the examples of each set; licences and checksums come from the report that {@code prepare} left beside the file.
     * Without a report they are unknown.
     */
    public static List<DataSet> of(Path file, List<Example> examples) throws IOException {
        return sets(file.resolveSibling(REPORT), examples.stream().map(Example::set));
    }

    /** Counts the sentence pairs of each set, likewise. */
    public static List<DataSet> ofPairs(Path file, List<PairExample> pairs) throws IOException {
        return sets(file.resolveSibling(PAIR_REPORT), pairs.stream().map(PairExample::set));
    }

    private static List<DataSet> sets(Path report, Stream<String> setOfEach) throws IOException {
        JsonNode inputs = Files.exists(report)
                ? new ObjectMapper().readTree(report.toFile()).path("inputs")
                : new ObjectMapper().createArrayNode();
        Map<String, Long> counts =
                setOfEach.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> dataSet(count.getKey(), count.getValue().intValue(), inputs))
                .toList();
    }

    private static DataSet dataSet(String name, int count, JsonNode inputs) {
        String licence = "";
        Map<String, String> checksums = new TreeMap<>();
        for (JsonNode input : inputs) {
            if (input.path("set").asText().equals(name)) {
                checksums.put(input.path("file").asText(), input.path("sha256").asText());
                licence = input.path("licence").asText(licence);
            }
        }
        return new DataSet(name, licence, checksums, count);
    }
}
