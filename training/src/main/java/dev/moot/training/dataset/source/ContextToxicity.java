package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Talk-page posts judged alone and posts judged in sight of the post they answer. Those judged in context carry the parent;
 * one text can be there both ways, with two labels that are both right.
 */
final class ContextToxicity implements DatasetReader {

    private static final String ALONE = "gn.csv";
    private static final String IN_CONTEXT = "gc.csv";
    private static final String BOTH = "cat_small.csv";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    @Override
    public String set() {
        return "context_toxicity";
    }

    @Override
    public List<String> files() {
        return List.of(ALONE, IN_CONTEXT, BOTH);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(ALONE, record -> rows.accept(post("alone", record).build()));
        folder.csv(
                IN_CONTEXT,
                record -> rows.accept(post("context", record)
                        .parent(TalkPage.clean(record.get("parent")))
                        .build()));
        folder.csv(BOTH, record -> {
            String id = "small:" + record.getRecordNumber();
            rows.accept(TalkPage.row(set(), id + ":alone", record.get("text"))
                    .label(TOXICITY, ratings(record, "tox_codes_oc", "label_oc"))
                    .build());
            rows.accept(TalkPage.row(set(), id + ":context", record.get("text"))
                    .parent(TalkPage.clean(record.get("parent_text")))
                    .label(TOXICITY, ratings(record, "tox_codes_ic", "label_ic"))
                    .build());
        });
    }

    private Row.Builder post(String kind, CSVRecord record) {
        return TalkPage.row(set(), kind + ":" + record.get("id"), record.get("text"))
                .label(TOXICITY, Double.parseDouble(record.get("label")));
    }

    /** The mean of single ratings, printed like {@code [0. 0.5 1.]}; the majority where there are none. */
    private static double ratings(CSVRecord record, String codes, String majority) {
        OptionalDouble mean = NUMBER.matcher(record.get(codes))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .average();
        return mean.orElseGet(() -> Double.parseDouble(record.get(majority)));
    }
}
