package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.HOSTILE;
import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.SEVERE_TOXICITY;
import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * What people said to two chat bots, rated for abuse. The bot's turn before it is not kept as a parent: copies of one short
 * turn are many, and together they give a better vote.
 *
 * <p>Each of eight annotators has 17 columns, read by position because two headers are wrong. A cell can hold two votes of
 * one annotator.
 */
final class ConvAbuse implements DatasetReader {

    /** Rudeness to a machine reads differently from rudeness to a reader. */
    private static final double WEIGHT = 0.5;

    private static final double WEAK_WEIGHT = 0.3;
    private static final int ANNOTATORS = 8;
    private static final int FIRST_COLUMN = 7;
    private static final int COLUMNS = 17;

    /** The ratings, from not abusive (1) and ambiguous (0) down to very strongly abusive (-3). */
    private static final List<Integer> CIVIL = List.of(0, 1);

    private static final List<Integer> ABUSE = List.of(2, 3, 4);
    private static final List<Integer> STRONG_ABUSE = List.of(3, 4);
    private static final int INTELLECTUAL = 7;

    /** Ableist, homophobic, racist, sexist, transphobic. */
    private static final List<Integer> IDENTITY = List.of(5, 6, 8, 9, 11);

    private static final List<String> FILES =
            List.of("ConvAbuseEMNLPtrain.csv", "ConvAbuseEMNLPvalid.csv", "ConvAbuseEMNLPtest.csv");

    @Override
    public String set() {
        return "convabuse";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        for (String file : FILES) {
            folder.csv(file, record -> read(file, record, rows));
        }
    }

    private void read(String file, CSVRecord record, Consumer<Row> rows) {
        double abuse = votes(record, ABUSE);
        double judges = votes(record, CIVIL) + abuse;
        if (judges == 0) {
            return;
        }
        double intellectual = votes(record, List.of(INTELLECTUAL));
        Row.Builder row = Row.of(set(), file + ":" + record.getRecordNumber(), record.get("user"))
                .label(TOXICITY, abuse / judges, WEIGHT)
                .label(HOSTILE, abuse / judges, WEAK_WEIGHT)
                .label(SEVERE_TOXICITY, votes(record, STRONG_ABUSE) / judges, WEAK_WEIGHT)
                .label(IDENTITY_ATTACK, share(votes(record, IDENTITY), judges), WEIGHT);
        // Abuse that does not attack intelligence may be an insult all the same.
        if (abuse == 0 || intellectual > 0) {
            row.label(INSULT, share(intellectual, judges), WEAK_WEIGHT);
        }
        rows.accept(row.build());
    }

    /** One judge may tick two kinds. */
    private static double share(double votes, double judges) {
        return Math.min(1, votes / judges);
    }

    private static double votes(CSVRecord record, List<Integer> offsets) {
        int votes = 0;
        for (int annotator = 0; annotator < ANNOTATORS; annotator++) {
            for (int offset : offsets) {
                String cell = record.get(FIRST_COLUMN + annotator * COLUMNS + offset);
                votes += (int) cell.chars().filter(c -> c == '1').count();
            }
        }
        return votes;
    }
}
