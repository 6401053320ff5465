package dev.moot.service.demo;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.suggestion.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Help.Ansi.Style;

/** Draws a comment with its labels: whom it answers, its text, the advice and what that rests on. */
final class CommentCard {

    private static final int INDENT = 4;
    /** Replies to replies to replies move no further to the right: the text needs the room. */
    private static final int DEEPEST = 4;

    private static final int LONGEST_EXCERPT = 50;

    private final int width;
    private final Ink ink;

    CommentCard(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /**
     * Draws a comment.
     *
     * @param parent the comment it answers
     * @param depth how many comments stand above it in the thread
     * @return lines of at most the screen's width
     */
    List<String> draw(CommentEvent comment, Optional<CommentEvent> parent, int depth, ReceivedLabels labels) {
        String indent = " ".repeat(INDENT * Math.min(depth, DEEPEST));
        int room = width - indent.length() - 2;
        List<String> lines = new ArrayList<>();
        lines.add(indent + ink.paint(heading(comment, parent, room), Style.faint));
        MarkedText text = new MarkedText(
                comment.text(), labels.civility().spans(), labels.law().claims(), ink);
        text.lines(room).forEach(line -> lines.add(indent + bar("│", labels) + " " + line));
        String corner = bar("└", labels);
        for (String line : fill(facts(labels), room)) {
            lines.add(indent + corner + " " + line);
            corner = " ";
        }
        ClaimNote note = new ClaimNote(room, ink);
        labels.law().claims().stream()
                .map(note::draw)
                .distinct()
                .flatMap(List::stream)
                .forEach(line -> lines.add(indent + "  " + line));
        return lines;
    }

    private static String heading(CommentEvent comment, Optional<CommentEvent> parent, int room) {
        String heading = comment.id()
                + parent.map(answered -> " answers " + answered.id() + ": ").orElse("");
        return heading
                + parent.map(answered -> excerpt(answered.text(), room - heading.length()))
                        .orElse("");
    }

    private static String excerpt(String text, int room) {
        String line = MarkedText.plain(text).replace('\n', ' ');
        int end = Math.max(0, Math.min(room, LONGEST_EXCERPT) - 1);
        if (line.length() <= end) {
            return line;
        }
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > 0 ? space : end) + "…";
    }

    private String bar(String sign, ReceivedLabels labels) {
        return ink.paint(sign, colour(labels.suggestion().action()));
    }

    private static Style colour(Action action) {
        return switch (action) {
            case APPROVE -> Style.fg_green;
            case REVIEW -> Style.fg_yellow;
            case HOLD -> Style.fg_red;
        };
    }

    /** A word or group of words that is not broken, and its style. */
    private record Fact(String text, List<Style> styles) {

        Fact(String text, Style... styles) {
            this(text, List.of(styles));
        }
    }

    private static List<Fact> facts(ReceivedLabels labels) {
        Map<Attribute, Double> scores = labels.civility().scores();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                labels.suggestion().action().name(),
                Style.bold,
                colour(labels.suggestion().action())));
        Set<Attribute> told = EnumSet.noneOf(Attribute.class);
        for (String reason : labels.suggestion().reasons()) {
            String[] attributeAndThreshold = reason.split(">=", 2);
            Optional<Attribute> attribute = Attribute.named(attributeAndThreshold[0]);
            attribute.ifPresent(told::add);
            attribute
                    .map(name -> new Fact(
                            name + " " + score(scores.get(name)) + " ≥ "
                                    + score(Double.parseDouble(attributeAndThreshold[1])),
                            Style.fg_red))
                    .or(() -> Optional.of(reason)
                            .filter(other -> !other.startsWith("law."))
                            .map(other -> new Fact(other, Style.fg_red)))
                    .ifPresent(facts::add);
        }
        facts.addAll(law(labels.law()));
        Comparator<Attribute> harmfulFirst = Comparator.comparing(Attribute::polarity);
        labels.civility().flags().stream()
                .filter(flag -> !told.contains(flag))
                .sorted(harmfulFirst.thenComparing(scores::get, Comparator.reverseOrder()))
                .map(flag -> flag(flag, scores.get(flag)))
                .forEach(facts::add);
        return facts;
    }

    private static List<Fact> law(ReceivedLaw law) {
        List<Fact> facts = new ArrayList<>();
        if (law.verdict() != LegalVerdict.NONE) {
            facts.add(verdict("law: ", law.verdict(), law.score()));
        }
        law.answered().ifPresent(claim -> {
            facts.add(new Fact("law: " + code(claim.stance()) + " the claim above:", Style.bold));
            facts.add(verdict("", claim.verdict(), claim.score()));
        });
        return facts.isEmpty() ? List.of(new Fact("law: no claim", Style.faint)) : facts;
    }

    private static Fact verdict(String name, LegalVerdict verdict, double score) {
        Style style = switch (verdict) {
            case ACCURATE -> Style.fg_green;
            case MISINFORMATION -> Style.fg_red;
            default -> Style.fg_yellow;
        };
        return new Fact(name + code(verdict) + " " + score(score), style);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Fact flag(Attribute attribute, double score) {
        return attribute.polarity() == Attribute.Polarity.HARMFUL
                ? new Fact(attribute + " " + score(score), Style.fg_red)
                : new Fact("+" + attribute + " " + score(score), Style.fg_green);
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** Sets the facts side by side in as many lines as they need. */
    private List<String> fill(List<Fact> facts, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (Fact fact : facts) {
            if (used > 0 && used + 2 + fact.text().length() > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? "  " : "")
                    .append(ink.paint(fact.text(), fact.styles().toArray(Style[]::new)));
            used += (used > 0 ? 2 : 0) + fact.text().length();
        }
        lines.add(line.toString());
        return lines;
    }
}
