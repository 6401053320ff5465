package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.training.dataset.LawSplit;
import dev.moot.training.dataset.Split;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the legal axis reaches on the comments of the test split, as Markdown. */
public final class LawReport {

    private static final List<LegalVerdict> GIVEN =
            List.of(LegalVerdict.NONE, LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION, LegalVerdict.UNVERIFIED);

    private static final int WORST = 20;

    private LawReport() {}

    static String of(List<JudgedComment> test, LawDecision decision) {
        StringBuilder report = new StringBuilder();
        report.append("| comments | n | claim F1 | macro-F1 of the likeliest | macro-F1 as given |")
                .append(" misinformation: precision | recall | right entry |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        row("all of the test split", test, decision, report);
        row("of propositions trained on, and without any", keep(test, it -> !unseen(it)), decision, report);
        row("of propositions never trained on, and without any", unseen(test), decision, report);
        matrix(test, decision, report);
        worst(test, decision, report);
        return report.toString();
    }

    private static List<JudgedComment> keep(List<JudgedComment> comments, Predicate<JudgedComment> which) {
        return comments.stream().filter(which).toList();
    }

    /** The comments about propositions that were never trained on, and those that claim nothing. */
    private static List<JudgedComment> unseen(List<JudgedComment> comments) {
        return keep(comments, it -> unseen(it) || it.comment().verdict() == LegalVerdict.NONE);
    }

    private static boolean unseen(JudgedComment judged) {
        return judged.comment().entry().map(LawSplit::ofProposition).orElse(Split.TRAIN) == Split.TEST;
    }

    /**
     * How good a decision is at finding claims and at telling misinformation.
     *
     * @param claimF1 F1 of anything but {@link LegalVerdict#NONE}
     * @param given how often it said misinformation
     * @param precision of that
     * @param recall of that
     * @param rightEntry how often of {@code given} it showed the entry that the comment is about
     */
    private record Measured(double claimF1, int given, double precision, double recall, double rightEntry) {

        static Measured of(List<JudgedComment> comments, LawDecision decision) {
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
            return new Measured(
                    2.0 * both / Math.max(1, claims + seen),
                    wrong,
                    share(wrongRight, wrong),
                    share(wrongRight, deserved),
                    share(rightEntry, wrong));
        }
    }

    private static void row(String name, List<JudgedComment> comments, LawDecision decision, StringBuilder report) {
        Measured measured = Measured.of(comments, decision);
        report.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %.3f | %.3f | %.3f (%d) | %.3f | %.3f |%n",
                name,
                comments.size(),
                measured.claimF1(),
                macroF1(comments, judged -> judged.likeliest(decision)),
                macroF1(comments, judged -> judged.verdict(decision)),
                measured.precision(),
                measured.given(),
                measured.recall(),
                measured.rightEntry()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** A row of the table that compares judges. */
    static String compared(String judge, List<JudgedComment> test, LawDecision decision) {
        Measured measured = Measured.of(test, decision);
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f (%d) | %.3f |%n",
                judge,
                macroF1(test, judged -> judged.likeliest(decision)),
                macroF1(unseen(test), judged -> judged.likeliest(decision)),
                measured.precision(),
                measured.given(),
                measured.recall());
    }

    /** The comments that the decision was surest of and wrong about. */
    private static void worst(List<JudgedComment> comments, LawDecision decision, StringBuilder report) {
        report.append(
                "\n| surest errors | deserved | given | score | matched | deserved entry |\n|---|---|---|---:|---|---|\n");
        comments.stream()
                .filter(judged -> LawDecision.VERDICTS.contains(judged.comment().verdict()))
                .filter(judged -> LawDecision.VERDICTS.contains(judged.verdict(decision)))
                .filter(judged -> judged.verdict(decision) != judged.comment().verdict())
                .sorted(Comparator.comparingDouble(judged -> -judged.score(decision)))
                .limit(WORST)
                .forEach(judged -> report.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f | %s | %s |%n",
                        judged.comment().text().replaceAll("[|\\s]+", " "),
                        name(judged.comment().verdict()),
                        name(judged.verdict(decision)),
                        judged.score(decision),
                        judged.nearest().orElse(""),
                        judged.comment().entry().orElse(""))));
    }

    /** The mean F1 of the three verdicts; where a verdict is none of them, it is a miss. */
    private static double macroF1(List<JudgedComment> comments, Function<JudgedComment, LegalVerdict> given) {
        double sum = 0;
        for (LegalVerdict verdict : LawDecision.VERDICTS) {
            int deserved = 0;
            int got = 0;
            int both = 0;
            for (JudgedComment judged : comments) {
                if (!LawDecision.VERDICTS.contains(judged.comment().verdict())) {
                    continue;
                }
                boolean deserves = judged.comment().verdict() == verdict;
                boolean gets = given.apply(judged) == verdict;
                deserved += deserves ? 1 : 0;
                got += gets ? 1 : 0;
                both += deserves && gets ? 1 : 0;
            }
            sum += deserved + got == 0 ? 0 : 2.0 * both / (deserved + got);
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
