package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Claims of Wikipedia articles and their stance on a debate topic; only the side is taken. A topic is a group.
 *
 * <p>The published file went through a spreadsheet: each line is a table of one quoted cell, and the cell is a line of another
 * table. Seven lines broke on the way and are left out.
 */
final class IbmClaimStance implements PairReader {

    private static final String FILE = "claim_stance_dataset_v1.csv";
    private static final double WEIGHT = 0.2;
    private static final CSVFormat OUTER =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private static final int COLUMNS = 21;
    private static final int TOPIC = 0;
    private static final int TOPIC_TEXT = 2;
    private static final int STANCE = 6;
    private static final int CLAIM = 7;

    /** How a debate announces what it is about; a motion to do something becomes a statement that it should be done. */
    private static final Pattern BELIEF = Pattern.compile("^This house believes (?:that )?");

    private static final Pattern MOTION = Pattern.compile("^This house would ");

    @Override
    public String set() {
        return "ibm_claim_stance";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.lines(FILE, (line, number) -> {
            if (number > 1) {
                record(line).ifPresent(record -> rows.accept(row(number, record)));
            }
        });
    }

    private PairRow row(long number, CSVRecord record) {
        return PairRow.of(
                        set(),
                        Long.toString(number),
                        record.get(CLAIM),
                        statement(record.get(TOPIC_TEXT)),
                        LabelWords.side(record.get(STANCE)),
                        WEIGHT)
                .inGroup(record.get(TOPIC));
    }

    private static String statement(String topic) {
        return MOTION.matcher(BELIEF.matcher(topic).replaceFirst("")).replaceFirst("We should ");
    }

    private static Optional<CSVRecord> record(String line) {
        return only(line, OUTER)
                .flatMap(outer -> only(outer.get(0), CSVFormat.RFC4180))
                .filter(inner -> inner.size() == COLUMNS);
    }

    /** The record in this text; nothing if it is broken. */
    private static Optional<CSVRecord> only(String text, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
