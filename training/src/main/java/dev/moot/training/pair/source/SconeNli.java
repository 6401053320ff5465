package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * One pair of captions with no negation, one or two, in scope or out of it. Its "neutral" includes contradiction. The versions
 * of one pair are a group, which is named by the version that all files quote.
 */
final class SconeNli implements PairReader {

    private static final double WEIGHT = 0.3;

    /** The version that the other files quote; its own columns have other names. */
    private static final String QUOTED = "one_scoped";

    private static final List<String> FILES = Stream.of("train", "test")
            .flatMap(split -> Stream.of(
                            "no_negation",
                            QUOTED,
                            "one_not_scoped",
                            "two_scoped",
                            "two_not_scoped",
                            "one_scoped_one_not_scoped")
                    .map(version -> split + "/" + version + ".csv"))
            .toList();

    @Override
    public String set() {
        return "scone_nli";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String file : FILES) {
            String suffix = file.endsWith("/" + QUOTED + ".csv") ? "" : "_edited";
            String prefix = file.replace(".csv", "/");
            folder.csv(file, record -> rows.accept(row(prefix, suffix, record)));
        }
    }

    private PairRow row(String prefix, String suffix, CSVRecord record) {
        return PairRow.of(
                        set(),
                        prefix + record.getRecordNumber(),
                        record.get("sentence1" + suffix),
                        record.get("sentence2" + suffix),
                        LabelWords.entailedOrNot(record.get("gold_label" + suffix)),
                        WEIGHT)
                .inGroup(record.get("sentence1"));
    }
}
