package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.training.dataset.LawSplit;
import dev.moot.training.dataset.Split;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What the legal axis reaches on the comments of the test split, as Markdown. */
public final class LawReport {

    private static final List<LegalVerdict> GIVEN =
            List.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION, LegalVerdict.UNVERIFIED);

    private LawReport() {}

    static String of(List<JudgedComment> test, LawDecision decision) {
        StringBuilder report = new StringBuilder();
        report.append("| comments | n | claim F1 | macro-F1 | misinformation: precision | recall | right entry |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|\n");
        row("all of the test split", test, decision, report);
        row("of propositions trained on, and without any", keep(test, it -> !unseen(it)), decision, report);
        row(
                "of propositions never trained on, and without any",
                keep(test, it -> unseen(it) || it.comment().verdict() == LegalVerdict.NONE),
                decision,
                report);
        matrix(test, decision, report);
        return report.toString();
    }

    private static List<JudgedComment> keep(List<JudgedComment> comments, Predicate<JudgedComment> which) {
        return comments.stream().filter(which).toList();
    }

    private static boolean unseen(JudgedComment judged) {
        return judged.comment().entry().map(LawSplit::ofProposition).orElse(Split.TRAIN) == Split.TEST;
    }

    private static void row(String name, List<JudgedComment> comments, LawDecision decision, StringBuilder report) {
        int claims = 0;
        int seen = 0;
        int both = 0;
        int wrong = 0;
        int wrongRight = 0;
        int rightEntry = 0;
        int deserved = 0;
        for (JudgedComment judged : comments) {
            LegalVerdict given = judged.verdict(decision);
            boolean claim = judged.comment().verdict() != LegalVerdict.NONE;
            boolean found = given != LegalVerdict.NONE;
            claims += claim ? 1 : 0;
            seen += found ? 1 : 0;
            both += claim && found ? 1 : 0;
            deserved += judged.comment().verdict() == LegalVerdict.MISINFORMATION ? 1 : 0;
            if (given == LegalVerdict.MISINFORMATION) {
                wrong++;
                wrongRight += judged.comment().verdict() == LegalVerdict.MISINFORMATION ? 1 : 0;
                rightEntry += judged.shown(given).equals(judged.comment().entry()) ? 1 : 0;
            }
        }
        report.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %.3f | %.3f (%d) | %.3f | %.3f |%n",
                name,
                comments.size(),
                2.0 * both / Math.max(1, claims + seen),
                macroF1(comments, decision),
                share(wrongRight, wrong),
                wrong,
                share(wrongRight, deserved),
                share(rightEntry, wrong)));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The mean F1 of the three verdicts; unverified is none of them, so it is a miss. */
    private static double macroF1(List<JudgedComment> comments, LawDecision decision) {
        double sum = 0;
        for (LegalVerdict verdict : LawDecision.VERDICTS) {
            int deserved = 0;
            int given = 0;
            int both = 0;
            for (JudgedComment judged : comments) {
                if (!LawDecision.VERDICTS.contains(judged.comment().verdict())) {
                    continue;
                }
                boolean deserves = judged.comment().verdict() == verdict;
                boolean gets = judged.verdict(decision) == verdict;
                deserved += deserves ? 1 : 0;
                given += gets ? 1 : 0;
                both += deserves && gets ? 1 : 0;
            }
            sum += deserved + given == 0 ? 0 : 2.0 * both / (deserved + given);
        }
        return sum / LawDecision.VERDICTS.size();
    }

    private static void matrix(List<JudgedComment> comments, LawDecision decision, StringBuilder report) {
        Map<LegalVerdict, Map<LegalVerdict, Integer>> counts = new EnumMap<>(LegalVerdict.class);
        for (JudgedComment judged : comments) {
            counts.computeIfAbsent(judged.comment().verdict(), it -> new EnumMap<>(LegalVerdict.class))
                    .merge(judged.verdict(decision), 1, Integer::sum);
        }
        report.append("\n| deserved \\ given |");
        GIVEN.forEach(given -> report.append(' ').append(name(given)).append(" |"));
        report.append("\n|---|---:|---:|---:|---:|\n");
        for (LegalVerdict deserved : GIVEN) {
            report.append("| ").append(name(deserved)).append(" |");
            for (LegalVerdict given : GIVEN) {
                report.append(' ')
                        .append(counts.getOrDefault(deserved, Map.of()).getOrDefault(given, 0))
                        .append(" |");
            }
            report.append('\n');
        }
    }

    private static String name(LegalVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
