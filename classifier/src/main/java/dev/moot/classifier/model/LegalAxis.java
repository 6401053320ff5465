package dev.moot.classifier.model;

import dev.moot.classifier.Comment;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Stance;
import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LawEvidence;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.ShortReplies;
import dev.moot.classifier.law.Status;
import dev.moot.classifier.network.FastScores;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import dev.moot.classifier.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Labels the legal axis of a batch: the fast tier tells which comments may claim something about the law, the knowledge base
 * is asked about those, and all that is known goes into the verdict.
 */
final class LegalAxis {

    private final Judge judge;
    private final LawDecision decision;
    private final LawHead head;
    private final Outputs outputs;
    private final FastTier fastTier;
    private final ClaimFinder claimFinder;
    private final TextNormalizer normalizer;
    private final ShortReplies shortReplies = ShortReplies.bundled();

    LegalAxis(
            Judge judge,
            LawDecision decision,
            LawHead head,
            Outputs outputs,
            FastTier fastTier,
            TextNormalizer normalizer) {
        this.judge = judge;
        this.decision = decision;
        this.head = head;
        this.outputs = outputs;
        this.fastTier = fastTier;
        this.normalizer = normalizer;
        this.claimFinder = new ClaimFinder(outputs);
    }

    /**
     * Labels comments.
     *
     * @param texts their texts, normalised
     */
    List<LawLabel> label(List<Comment> comments, List<NormalizedText> texts, FastScores scores) {
        List<String> own = texts.stream().map(NormalizedText::text).toList();
        List<Verdict> verdicts = verdicts(own, i -> Parent.of(comments.get(i), normalizer), scores);
        List<LawLabel> labels = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            labels.add(new LawLabel(
                    verdict.verdict(),
                    verdict.score(),
                    verdict.verdict() == LegalVerdict.NONE
                            ? List.of()
                            : List.of(claim(texts.get(i), verdict, scores, i))));
        }
        answers(comments, texts, labels);
        return labels;
    }

    /**
     * What a text amounts to.
     *
     * @param match where it comes nearest to a proposition, if the verdict rests on one
     */
    private record Verdict(LegalVerdict verdict, double score, Optional<LawEvidence.Match> match) {}

    /** Most comments claim nothing, so the text they answer is only read of those that may. */
    private List<Verdict> verdicts(List<String> texts, IntFunction<String> parents, FastScores scores) {
        List<Verdict> verdicts = new ArrayList<>(texts.size());
        List<Integer> asked = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double[] fast = fast(scores, i);
            if (decision.asks(fast) && !texts.get(i).isEmpty()) {
                asked.add(i);
                questions.add(new Question(parents.apply(i), texts.get(i)));
            }
            verdicts.add(new Verdict(LegalVerdict.NONE, fast[0], Optional.empty()));
        }
        List<LawEvidence> evidence = judge.judge(questions);
        for (int i = 0; i < evidence.size(); i++) {
            verdicts.set(asked.get(i), verdict(fast(scores, asked.get(i)), evidence.get(i)));
        }
        return verdicts;
    }

    private double[] fast(FastScores scores, int text) {
        return head.probabilities(scores, outputs, text);
    }

    private Verdict verdict(double[] fast, LawEvidence evidence) {
        double[] probabilities = decision.probabilities(LawDecision.features(fast, evidence));
        LegalVerdict verdict = decision.verdict(probabilities);
        int row = LawDecision.VERDICTS.indexOf(verdict);
        double score = row < 0 ? 1 - probabilities[0] : probabilities[row];
        Optional<LawEvidence.Match> match = evidence.behind(verdict);
        return new Verdict(shown(verdict, match), score, match);
    }

    /** Without a proposition there is nothing to show for it; where the law is not settled, nobody is wrong. */
    private static LegalVerdict shown(LegalVerdict verdict, Optional<LawEvidence.Match> match) {
        if (match.isEmpty()) {
            return verdict == LegalVerdict.NONE ? LegalVerdict.NONE : LegalVerdict.UNVERIFIED;
        }
        return match.get().proposition().status() == Status.CONTESTED ? LegalVerdict.CONTESTED : verdict;
    }

    private LegalClaim claim(NormalizedText text, Verdict verdict, FastScores scores, int index) {
        if (verdict.match().isEmpty()) {
            return claimFinder.find(text, verdict.score(), scores.contributions(index));
        }
        LawEvidence.Match match = verdict.match().get();
        return new LegalClaim(
                verdict.verdict(),
                verdict.score(),
                text.originalBegin(match.sentence().begin()),
                text.originalEnd(match.sentence().end()),
                Stance.ASSERTS,
                Optional.of(match.proposition()));
    }

    /** A reply of a few words takes a stance towards what its parent claims, and claims nothing itself. */
    private void answers(List<Comment> comments, List<NormalizedText> texts, List<LawLabel> labels) {
        List<Integer> replies = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Stance> stance = comments.get(i).parentText().isEmpty()
                    ? Optional.empty()
                    : shortReplies.stance(texts.get(i).text());
            String parent = stance.isPresent() ? Parent.of(comments.get(i), normalizer) : "";
            if (!parent.isEmpty()) {
                replies.add(i);
                stances.add(stance.get());
                answered.add(parent);
            }
        }
        if (replies.isEmpty()) {
            return;
        }
        List<Verdict> verdicts = verdicts(answered, i -> "", fastTier.score(answered));
        for (int i = 0; i < verdicts.size(); i++) {
            int reply = replies.get(i);
            labels.set(reply, answer(texts.get(reply), stances.get(i), verdicts.get(i)));
        }
    }

    private static LawLabel answer(NormalizedText reply, Stance stance, Verdict ofParent) {
        Optional<Proposition> proposition = ofParent.match().map(LawEvidence.Match::proposition);
        if (ofParent.verdict() == LegalVerdict.NONE) {
            return new LawLabel(LegalVerdict.NONE, ofParent.score(), List.of());
        }
        LegalClaim claim = new LegalClaim(
                ofParent.verdict(),
                ofParent.score(),
                reply.originalBegin(0),
                reply.originalEnd(reply.text().length()),
                stance,
                proposition);
        return new LawLabel(LegalVerdict.NONE, 1, List.of(claim));
    }
}
