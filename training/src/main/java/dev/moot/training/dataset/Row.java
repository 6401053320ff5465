package dev.moot.training.dataset;

import dev.moot.classifier.Attribute;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One labelled comment as a reader finds it, before copies are merged and the split is drawn.
 *
 * @param set the data set
 * @param id unique within the data set
 * @param text the comment, without white space around it
 * @param original the comment as it was published, before it was cleaned; texts equal in either form share a split
 * @param parent the comment it answers, where the judges saw it
 * @param group what must stay in one split together with it, unique within the data set; absent where only equal texts must
 * @param split the part of the data it must be in; absent where that is drawn
 * @param labels what was judged; attributes nobody judged are absent
 * @param law the verdict on the legal axis, where there is one
 * @param trainOnly made for training (a word list, generated sentences): worthless as a test
 */
public record Row(
        String set,
        String id,
        String text,
        String original,
        Optional<String> parent,
        Optional<String> group,
        Optional<Split> split,
        Map<Attribute, Judgement> labels,
        Optional<Verdict> law,
        boolean trainOnly) {

    public Row {
        labels = Collections.unmodifiableMap(copy(labels));
    }

    /** Starts a row of which only the text is known. */
    public static Builder of(String set, String id, String text) {
        return new Builder(set, id, text.strip());
    }

    private static Map<Attribute, Judgement> copy(Map<Attribute, Judgement> labels) {
        Map<Attribute, Judgement> copy = new EnumMap<>(Attribute.class);
        copy.putAll(labels);
        return copy;
    }

    /** Collects what is known of a row. */
    public static final class Builder {

        private final String set;
        private final String id;
        private final String text;
        private final Map<Attribute, Judgement> labels = new EnumMap<>(Attribute.class);
        private Optional<String> parent = Optional.empty();
        private Optional<String> group = Optional.empty();
        private Optional<Split> split = Optional.empty();
        private Optional<Verdict> law = Optional.empty();
        private String original;
        private boolean trainOnly;

        private Builder(String set, String id, String text) {
            this.set = set;
            this.id = id;
            this.text = text;
            this.original = text;
        }

        /** Adds a label that was judged directly. */
        public Builder label(Attribute attribute, double value) {
            return label(attribute, value, 1);
        }

        /** Adds a label to be trusted this far. */
        public Builder label(Attribute attribute, double value, double weight) {
            labels.put(attribute, new Judgement(value, weight));
            return this;
        }

        /** Keeps the comment as it was published, where the text was cleaned. */
        public Builder original(String published) {
            original = published;
            return this;
        }

        /** Adds the comment it answers; a blank one counts as none. */
        public Builder parent(String answered) {
            parent = Optional.of(answered.strip()).filter(it -> !it.isEmpty());
            return this;
        }

        /** Names what must stay in one split together with it. */
        public Builder group(String name) {
            group = Optional.of(name);
            return this;
        }

        /** Says which part of the data it must be in. */
        public Builder split(Split part) {
            split = Optional.of(part);
            return this;
        }

        /** Adds a verdict on the legal axis. */
        public Builder law(Verdict verdict) {
            law = Optional.of(verdict);
            return this;
        }

        /** Keeps it out of validation and test. */
        public Builder trainOnly() {
            trainOnly = true;
            return this;
        }

        /** Returns the row. */
        public Row build() {
            return new Row(set, id, text, original, parent, group, split, labels, law, trainOnly);
        }
    }
}
