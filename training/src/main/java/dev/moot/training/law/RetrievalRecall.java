package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The share of comments whose proposition a retriever finds.
 *
 * @param query what the retriever was asked with
 * @param verdict the comments' verdict
 * @param comments how many comments there were
 * @param first share of them whose proposition came first, in [0, 1]
 * @param firstFive share of them whose proposition was among the first five, in [0, 1]
 */
public record RetrievalRecall(
        RetrievalQuery query, LegalVerdict verdict, int comments, double first, double firstFive) {

    private static final int FIVE = 5;
    private static final List<LegalVerdict> VERDICTS = List.of(LegalVerdict.MISINFORMATION, LegalVerdict.ACCURATE);

    /** Measures a retriever by every query on the comments that are wrong, and on those that are right. */
    public static List<RetrievalRecall> measure(Retriever retriever, List<LawComment> comments) {
        List<RetrievalRecall> rows = new ArrayList<>();
        for (RetrievalQuery query : RetrievalQuery.values()) {
            for (LegalVerdict verdict : VERDICTS) {
                List<LawComment> chosen = comments.stream()
                        .filter(comment -> comment.verdict() == verdict)
                        .toList();
                rows.add(new RetrievalRecall(
                        query,
                        verdict,
                        chosen.size(),
                        recall(query, chosen, retriever, 1),
                        recall(query, chosen, retriever, FIVE)));
            }
        }
        return rows;
    }

    /** The rows as a Markdown table. */
    public static String table(List<RetrievalRecall> rows) {
        StringBuilder table = new StringBuilder(
                "| asked with | verdict | comments | recall@1 | recall@5 |\n|---|---|---:|---:|---:|\n");
        for (RetrievalRecall row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f |%n",
                    row.query().title(),
                    row.verdict().name().toLowerCase(Locale.ROOT),
                    row.comments(),
                    row.first(),
                    row.firstFive()));
        }
        return table.toString();
    }

    /** Retrievers side by side, asked with the comment and its parent, as a Markdown table. */
    static String compared(Map<String, Retriever> retrievers, List<LawComment> comments) {
        List<LawComment> chosen = comments.stream()
                .filter(comment -> VERDICTS.contains(comment.verdict()))
                .toList();
        StringBuilder table =
                new StringBuilder("| retriever | comments | recall@1 | recall@5 |\n|---|---:|---:|---:|\n");
        retrievers.forEach((name, retriever) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f |%n",
                name,
                chosen.size(),
                recall(RetrievalQuery.WITH_PARENT, chosen, retriever, 1),
                recall(RetrievalQuery.WITH_PARENT, chosen, retriever, FIVE))));
        return table.toString();
    }

    private static double recall(RetrievalQuery query, List<LawComment> comments, Retriever retriever, int k) {
        long found = comments.stream()
                .filter(comment -> query.finds(comment.entry().orElseThrow(), comment, retriever, k))
                .count();
        return comments.isEmpty() ? 0 : (double) found / comments.size();
    }
}
