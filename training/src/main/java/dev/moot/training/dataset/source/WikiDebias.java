package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Talk-page comments, the same comments with identity terms swapped, and sentences made from templates that are balanced
 * over identity terms.
 *
 * <p>A comment and its swapped twin are one group. Of the template sentences only a small even sample is read: they keep a
 * model from taking a group's name for an attack, but 94 % of them are one pattern.
 */
final class WikiDebias implements DatasetReader {

    private static final double TEMPLATE_WEIGHT = 0.3;
    private static final int EVERY_NTH_OF_MANY = 97;
    private static final int EVERY_NTH = 5;
    static final String PATTERN_OF_MANY = "name_adj";

    private static final String ORIGINAL = "toxicity_nonfuzzed_testset.csv";
    private static final String SWAPPED = "toxicity_fuzzed_testset.csv";
    static final String TEMPLATES = "bias_madlibs_77k.csv";

    @Override
    public String set() {
        return "wiki_debias";
    }

    @Override
    public List<String> files() {
        return List.of(ORIGINAL, SWAPPED, TEMPLATES);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(ORIGINAL, record -> rows.accept(comment("original", record)));
        folder.csv(SWAPPED, record -> rows.accept(comment("swapped", record)));
        folder.csv(TEMPLATES, record -> {
            if (isRead(record)) {
                rows.accept(template(record));
            }
        });
    }

    /** Whether a template sentence is one of the sample. */
    static boolean isRead(CSVRecord record) {
        int step = record.get("Template").equals(PATTERN_OF_MANY) ? EVERY_NTH_OF_MANY : EVERY_NTH;
        return record.getRecordNumber() % step == 0;
    }

    private Row comment(String file, CSVRecord record) {
        String revision = record.get("rev_id");
        return TalkPage.row(set(), file + ":" + revision, record.get("comment"))
                .label(TOXICITY, record.get("toxic").equals("True") ? 1 : 0)
                .group(revision)
                .build();
    }

    private Row template(CSVRecord record) {
        return Row.of(set(), "template:" + record.getRecordNumber(), record.get("Text"))
                .label(TOXICITY, record.get("Label").equals("BAD") ? 1 : 0, TEMPLATE_WEIGHT)
                .trainOnly()
                .build();
    }
}
