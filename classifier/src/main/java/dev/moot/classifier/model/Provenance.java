package dev.moot.classifier.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from; the entry {@code provenance.json} of its file.
 *
 * @param commit the code's commit, or {@code unknown}
 * @param command the command that trained it
 * @param seed the seed of every random choice
 * @param java the Java runtime that trained it
 * @param os the operating system and processor architecture
 * @param encoder the public encoder that the static vectors are distilled from and the deep tier is tuned from
 * @param sets the data sets it was trained on
 * @param settings the settings of training, by name
 * @param validation mean AUC of each network and of both on the validation split, by name
 */
public record Provenance(
        String commit,
        String command,
        long seed,
        String java,
        String os,
        String encoder,
        List<DataSet> sets,
        Map<String, String> settings,
        Map<String, Double> validation) {

    public Provenance {
        sets = List.copyOf(sets);
        settings = new TreeMap<>(settings);
        validation = new TreeMap<>(validation);
    }

    /** The same with what was trained later. */
    public Provenance with(List<DataSet> newSets, Map<String, String> newSettings, Map<String, Double> newValidation) {
        return new Provenance(commit, command, seed, java, os, encoder, newSets, newSettings, newValidation);
    }

    /**
     * A data set.
     *
     * @param name its name
     * @param licence the licence it is under
     * @param sha256 SHA-256 of the uncompressed files, by name
     * @param examples how many of its examples were trained on
     */
    public record DataSet(String name, String licence, Map<String, String> sha256, int examples) {}
}
