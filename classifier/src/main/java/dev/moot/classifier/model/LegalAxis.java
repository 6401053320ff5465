package dev.moot.classifier.model;

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
import dev.moot.classifier.law.Side;
import dev.moot.classifier.law.Status;
import dev.moot.classifier.network.FastScores;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final ShortReplies shortReplies = ShortReplies.bundled();

    LegalAxis(Judge judge, LawDecision decision, LawHead head, Outputs outputs, FastTier fastTier) {
        this.judge = judge;
        this.decision = decision;
        this.head = head;
        this.outputs = outputs;
        this.fastTier = fastTier;
        this.claimFinder = new ClaimFinder(outputs);
    }

    /**
     * Labels comments.
     *
     * @param parents the texts they answer, normalised; empty ones where they answer none
     */
    List<LawLabel> label(List<NormalizedText> texts, List<String> parents, FastScores scores) {
        List<String> own = texts.stream().map(NormalizedText::text).toList();
        List<Verdict> verdicts = verdicts(own, parents, scores);
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
        answers(texts, parents, labels);
        return labels;
    }

    /**
     * What a text amounts to.
     *
     * @param match where it comes nearest to a proposition, if the verdict rests on one
     */
    private record Verdict(LegalVerdict verdict, double score, Optional<LawEvidence.Match> match) {}

    private List<Verdict> verdicts(List<String> texts, List<String> parents, FastScores scores) {
        double[][] fast = new double[texts.size()][];
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            fast[i] = head.probabilities(scores.logits(), i * outputs.size() + outputs.column(LegalVerdict.NONE));
            if (fast[i][0] < decision.gate()) {
                questions.add(new Question(parents.get(i), texts.get(i)));
            }
        }
        List<LawEvidence> evidence = questions.isEmpty() ? List.of() : judge.judge(questions);
        List<Verdict> verdicts = new ArrayList<>(texts.size());
        int next = 0;
        for (double[] probabilities : fast) {
            verdicts.add(
                    probabilities[0] < decision.gate()
                            ? verdict(probabilities, evidence.get(next++))
                            : new Verdict(LegalVerdict.NONE, probabilities[0], Optional.empty()));
        }
        return verdicts;
    }

    private Verdict verdict(double[] fast, LawEvidence evidence) {
        double[] probabilities = decision.probabilities(LawDecision.features(fast, evidence));
        LegalVerdict verdict = decision.verdict(probabilities);
        return switch (verdict) {
            case MISINFORMATION -> matched(verdict, probabilities[2], evidence.strongest(Side.FALSE));
            case ACCURATE -> matched(verdict, probabilities[1], evidence.strongest(Side.CORRECT));
            case NONE -> new Verdict(verdict, probabilities[0], Optional.empty());
            default -> new Verdict(LegalVerdict.UNVERIFIED, 1 - probabilities[0], Optional.empty());
        };
    }

    /** Without a proposition there is nothing to show for it; where the law is not settled, nobody is wrong. */
    private static Verdict matched(LegalVerdict verdict, double score, Optional<LawEvidence.Match> match) {
        if (match.isEmpty()) {
            return new Verdict(LegalVerdict.UNVERIFIED, score, match);
        }
        boolean contested = match.get().proposition().status() == Status.CONTESTED;
        return new Verdict(contested ? LegalVerdict.CONTESTED : verdict, score, match);
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
    private void answers(List<NormalizedText> texts, List<String> parents, List<LawLabel> labels) {
        List<Integer> replies = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Stance> stance = parents.get(i).isEmpty()
                    ? Optional.empty()
                    : shortReplies.stance(texts.get(i).text());
            if (stance.isPresent()) {
                replies.add(i);
                stances.add(stance.get());
            }
        }
        if (replies.isEmpty()) {
            return;
        }
        List<String> answered = replies.stream().map(parents::get).toList();
        List<Verdict> verdicts =
                verdicts(answered, answered.stream().map(text -> "").toList(), fastTier.score(answered));
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
