package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each word adds to the BM25 score of each text, worked out beforehand: some hundred texts are searched in the time that
 * a general index takes to get ready. The formula and its constants are Lucene's. Immutable and thread-safe.
 */
final class Impacts {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final int size;
    private final Map<String, Postings> byWord = new HashMap<>();

    private static final class Postings {
        private final int[] texts;
        private final float[] scores;

        Postings(int[] texts, float[] scores) {
            this.texts = texts;
            this.scores = scores;
        }
    }

    /**
     * Works them out.
     *
     * @param texts for each text how often it says each word
     */
    Impacts(List<Map<String, Integer>> texts) {
        this.size = texts.size();
        double[] lengths = texts.stream()
                .mapToDouble(words ->
                        words.values().stream().mapToInt(Integer::intValue).sum())
                .toArray();
        double mean = texts.isEmpty() ? 1 : Arrays.stream(lengths).sum() / size;
        Map<String, List<Integer>> found = new HashMap<>();
        for (int text = 0; text < size; text++) {
            for (String word : texts.get(text).keySet()) {
                found.computeIfAbsent(word, it -> new ArrayList<>()).add(text);
            }
        }
        found.forEach((word, in) -> {
            double rarity = Math.log(1 + (size - in.size() + 0.5) / (in.size() + 0.5));
            float[] scores = new float[in.size()];
            for (int i = 0; i < scores.length; i++) {
                int text = in.get(i);
                double count = texts.get(text).getOrDefault(word, 0);
                scores[i] = (float) (rarity * count / (count + K1 * (1 - B + B * lengths[text] / mean)));
            }
            byWord.put(
                    word, new Postings(in.stream().mapToInt(Integer::intValue).toArray(), scores));
        });
    }

    /** The score of every text for the words of a query, each as often as it is said, {@code [texts]}. */
    float[] scores(Map<String, Integer> query) {
        float[] scores = new float[size];
        query.forEach((word, count) -> {
            Postings postings = byWord.get(word);
            if (postings != null) {
                for (int i = 0; i < postings.texts.length; i++) {
                    scores[postings.texts[i]] += count * postings.scores[i];
                }
            }
        });
        return scores;
    }
}
