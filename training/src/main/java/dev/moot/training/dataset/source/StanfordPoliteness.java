package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.RESPECT;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Requests rated for politeness by five workers each. The politest quarter of a table is 1 and the least polite quarter 0,
 * as in the paper; what lies between rises in a straight line and counts for less.
 */
final class StanfordPoliteness implements DatasetReader {

    private static final double MIDDLE_WEIGHT = 0.3;
    private static final List<String> FILES = List.of("wikipedia.annotated.csv", "stack-exchange.annotated.csv");

    @Override
    public String set() {
        return "stanford_politeness";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        for (String file : FILES) {
            List<CSVRecord> records = new ArrayList<>();
            folder.csv(file, records::add);
            double[] scores = records.stream()
                    .mapToDouble(StanfordPoliteness::score)
                    .sorted()
                    .toArray();
            for (CSVRecord record : records) {
                double low = scores[scores.length / 4];
                double high = scores[scores.length - 1 - scores.length / 4];
                rows.accept(row(file, record, low, high));
            }
        }
    }

    private Row row(String file, CSVRecord record, double low, double high) {
        double score = score(record);
        double value = score >= high ? 1 : score <= low ? 0 : (score - low) / (high - low);
        boolean middle = value > 0 && value < 1;
        return Row.of(set(), file + ":" + record.getRecordNumber(), Mentions.anonymous(record.get("Request")))
                .label(RESPECT, value, middle ? MIDDLE_WEIGHT : 1)
                .build();
    }

    private static double score(CSVRecord record) {
        return Double.parseDouble(record.get("Normalized Score"));
    }
}
