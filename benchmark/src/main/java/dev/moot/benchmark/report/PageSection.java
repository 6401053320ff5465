package dev.moot.benchmark.report;

import java.util.List;
import java.util.Optional;

/** A section of docs/PERFORMANCE.md that is written by itself. */
final class PageSection {

    private final String heading;
    private final List<String> following;

    /**
     * Names it.
     *
     * @param heading its first line
     * @param following headings of the sections that come behind it, where they are there
     */
    PageSection(String heading, String... following) {
        this.heading = heading;
        this.following = List.of(following);
    }

    /** The section of a page, as it stands there. */
    Optional<String> in(String page) {
        int begin = page.indexOf(heading);
        return begin < 0 ? Optional.empty() : Optional.of(page.substring(begin, end(page, begin)));
    }

    /** Puts the section into a page, in place of the one that is there, else before those that come behind it, else last. */
    String put(String section, String page) {
        int begin = page.indexOf(heading);
        if (begin >= 0) {
            return page.substring(0, begin) + section + page.substring(end(page, begin));
        }
        int place = following.stream()
                .mapToInt(page::indexOf)
                .filter(found -> found >= 0)
                .min()
                .orElse(page.length());
        return page.substring(0, place) + section + page.substring(place);
    }

    private int end(String page, int begin) {
        int next = page.indexOf("\n## ", begin + heading.length());
        return next < 0 ? page.length() : next + 1;
    }
}
