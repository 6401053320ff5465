package dev.moot.service.command;

import dev.moot.classifier.law.Authority;
import dev.moot.classifier.law.Proposition;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/** An entry of the knowledge base as people read it: names to the left, text to the right of them, folded. */
final class EntryPage {

    private static final String MARGIN = " ".repeat(15);
    private static final int WIDTH = 85;

    private final StringBuilder page = new StringBuilder();

    private EntryPage() {}

    /** Writes one, without a line end behind it. */
    static String of(Proposition proposition) {
        EntryPage page = new EntryPage();
        page.page.append(proposition.id());
        page.add("wrong", List.of(proposition.falseSide()));
        page.add("right", List.of(proposition.correct()));
        page.add(
                "status",
                List.of(proposition.status().name().toLowerCase(Locale.ROOT) + " since " + proposition.since() + ", "
                        + proposition.jurisdiction()));
        for (Authority authority : proposition.authorities()) {
            page.add(authority.kind().name().toLowerCase(Locale.ROOT), List.of(authority.cite()));
            authority.court().ifPresent(page::addLine);
            page.addLine(authority.holds());
            page.addLine(authority.url());
        }
        page.add("put wrongly", proposition.paraphrases().falseSide());
        page.add("put rightly", proposition.paraphrases().correct());
        page.add("near it", proposition.related());
        return page.page.toString();
    }

    /** A part: a blank line, its name, and its texts. */
    private void add(String name, List<String> texts) {
        page.append(System.lineSeparator());
        int begin = page.length() + System.lineSeparator().length();
        texts.forEach(this::addLine);
        page.replace(begin, begin + name.length() + 2, "  " + name);
    }

    private void addLine(String text) {
        String lineEnd = System.lineSeparator() + MARGIN;
        page.append(lineEnd).append(WordUtils.wrap(text, WIDTH, lineEnd + "  ", false));
    }
}
