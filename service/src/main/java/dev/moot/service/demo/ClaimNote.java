package dev.moot.service.demo;

import dev.moot.service.demo.ReceivedLaw.Authority;
import dev.moot.service.demo.ReceivedLaw.Claim;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Style;

/** Draws what the knowledge base says on a claim: what the law is, and the authority to look it up in. */
final class ClaimNote {

    private final int width;
    private final Ink ink;

    ClaimNote(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /** Draws a note in lines of at most the width; none where no entry matches the claim. */
    List<String> draw(Claim claim) {
        List<String> lines = new ArrayList<>();
        claim.correct()
                .ifPresent(correct ->
                        wrap(lead(claim) + correct).forEach(line -> lines.add(ink.paint(line, Style.fg_cyan))));
        claim.authorities().stream()
                .findFirst()
                .ifPresent(authority -> source(authority).forEach(line -> lines.add(ink.paint(line, Style.faint))));
        return lines;
    }

    private static String lead(Claim claim) {
        return switch (claim.verdict()) {
            case MISINFORMATION -> "In fact: ";
            case CONTESTED -> "Not settled: ";
            case ACCURATE -> "The law: ";
            case UNVERIFIED, NONE -> "Compare: ";
        };
    }

    /** The link stands on one line if it can: a terminal then opens it at a click. */
    private List<String> source(Authority authority) {
        List<String> lines = new ArrayList<>(wrap(authority.cite()));
        String url = MarkedText.plain(authority.url());
        int last = lines.size() - 1;
        if (lines.get(last).length() + 2 + url.length() <= width) {
            lines.set(last, lines.get(last) + "  " + url);
        } else if (url.length() <= width) {
            lines.add(url);
        } else {
            lines.addAll(wrap(url));
        }
        return lines;
    }

    private List<String> wrap(String text) {
        return new MarkedText(text, List.of(), List.of(), new Ink(false)).lines(width);
    }
}
