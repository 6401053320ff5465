package dev.moot.training.pair.source;

import org.apache.commons.csv.CSVFormat;

/** Tables separated by tabs in which a quotation mark is a character like any other. */
final class Tabs {

    /** Without a line of names. */
    static final CSVFormat BARE = CSVFormat.TDF.builder().setQuote(null).get();

    /** The first line names the columns. */
    static final CSVFormat NAMED =
            BARE.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tabs() {}
}
