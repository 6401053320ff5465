package dev.moot.training.card;

import dev.moot.classifier.model.Provenance.DataSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data sets a model was trained on, as Markdown.
 *
 * @param sets the sets
 */
record TrainingSets(List<DataSet> sets) {

    /** Licences that ask for works made from the data to be shared alike. */
    private static final Pattern SHARE_ALIKE =
            Pattern.compile("BY-SA|share.?alike|GFDL|ODbL", Pattern.CASE_INSENSITIVE);

    TrainingSets {
        sets = List.copyOf(sets);
    }

    int examples() {
        return sets.stream().mapToInt(DataSet::examples).sum();
    }

    String table() {
        return "| Set | examples | licence | files |\n|---|---:|---|---|\n"
                + sets.stream().map(TrainingSets::row).collect(Collectors.joining());
    }

    private static String row(DataSet set) {
        String files = set.sha256().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> "`" + file.getKey() + "` " + shortened(file.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "| %s | %,d | %s | %s |\n", set.name(), set.examples(), set.licence(), files);
    }

    /** Enough of a hash to compare by eye; the model file holds all of it. */
    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    String shareAlike() {
        List<String> names = sets.stream()
                .filter(set -> SHARE_ALIKE.matcher(set.licence()).find())
                .map(DataSet::name)
                .toList();
        return names.isEmpty()
                ? "No set is under a share-alike licence."
                : "Under share-alike licences, wholly or in part: " + String.join(", ", names) + ".";
    }
}
