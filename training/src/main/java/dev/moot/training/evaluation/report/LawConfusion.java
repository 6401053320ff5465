package dev.moot.training.evaluation.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Verdicts given against verdicts deserved.
 *
 * @param counts for each verdict deserved, how often each verdict was given
 */
public record LawConfusion(Map<LegalVerdict, Map<LegalVerdict, Integer>> counts) {

    public LawConfusion {
        Map<LegalVerdict, Map<LegalVerdict, Integer>> copy = new EnumMap<>(LegalVerdict.class);
        counts.forEach((deserved, given) -> copy.put(deserved, new EnumMap<>(given)));
        counts = copy;
    }

    /** Counts the pairs. */
    public static LawConfusion of(List<LegalVerdict> deserved, List<LegalVerdict> given) {
        if (deserved.size() != given.size()) {
            throw new IllegalArgumentException(
                    "as many verdicts given as deserved are needed, got " + given.size() + " for " + deserved.size());
        }
        Map<LegalVerdict, Map<LegalVerdict, Integer>> counts = new EnumMap<>(LegalVerdict.class);
        for (int i = 0; i < given.size(); i++) {
            counts.computeIfAbsent(deserved.get(i), key -> new EnumMap<>(LegalVerdict.class))
                    .merge(given.get(i), 1, Integer::sum);
        }
        return new LawConfusion(counts);
    }

    /** How often the second verdict was given where the first was deserved. */
    public int count(LegalVerdict deserved, LegalVerdict given) {
        return counts.getOrDefault(deserved, Map.of()).getOrDefault(given, 0);
    }

    /** How often the verdict was deserved. */
    public int deserved(LegalVerdict verdict) {
        return counts.getOrDefault(verdict, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How often the verdict was given. */
    public int given(LegalVerdict verdict) {
        return Arrays.stream(LegalVerdict.values())
                .mapToInt(deserved -> count(deserved, verdict))
                .sum();
    }

    /** How many examples there are. */
    public int examples() {
        return Arrays.stream(LegalVerdict.values()).mapToInt(this::deserved).sum();
    }

    /** Share of right verdicts; 0 where there are no examples. */
    @JsonProperty(access = Access.READ_ONLY)
    public double accuracy() {
        int right = Arrays.stream(LegalVerdict.values())
                .mapToInt(verdict -> count(verdict, verdict))
                .sum();
        return examples() == 0 ? 0 : (double) right / examples();
    }

    /** Share of right ones among those given this verdict; 0 where none was. */
    public double precision(LegalVerdict verdict) {
        return given(verdict) == 0 ? 0 : (double) count(verdict, verdict) / given(verdict);
    }

    /** Share of those deserving this verdict that were given it; 0 where none did. */
    public double recall(LegalVerdict verdict) {
        return deserved(verdict) == 0 ? 0 : (double) count(verdict, verdict) / deserved(verdict);
    }

    /** Harmonic mean of precision and recall. */
    public double f1(LegalVerdict verdict) {
        int total = deserved(verdict) + given(verdict);
        return total == 0 ? 0 : 2.0 * count(verdict, verdict) / total;
    }

    /** Mean F1 over the verdicts that occur among those deserved; 0 where there are no examples. */
    @JsonProperty(access = Access.READ_ONLY)
    public double macroF1() {
        return Example.VERDICTS.stream()
                .filter(verdict -> deserved(verdict) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }
}
