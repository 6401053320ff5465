package dev.moot.classifier.law;

import dev.moot.classifier.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises replies that say no or yes to the comment they answer in a few words, and nothing else: "Not true.",
 * "Exactly.", "+1".
 *
 * <p>A reply is taken only if all of its words are phrases of a lexicon: one word the lexicon does not know may be a claim
 * of its own, and then it is for a model to read. That keeps precision above recall. Longer phrases come before shorter
 * ones, so that "not wrong" endorses; a reply that says both no and yes takes no stance, nor does one that asks.
 *
 * <p>Immutable and thread-safe.
 */
public final class ShortReplies {

    /** More words than this say more than no or yes. */
    static final int MOST_WORDS = 9;

    /** Longer texts are not looked into; they cost nothing. */
    static final int LONGEST = 100;

    private static final Pattern WORD = Pattern.compile(
            "[+-]1(?![\\p{L}\\p{N}%])|\\^|[\\p{L}\\p{N}'`]+%?|[\\x{1F4AF}\\x{1F44D}\\x{1F44E}\\x{1F3AF}]");

    private final ReplyLexicon lexicon;

    private ShortReplies(ReplyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The phrases that come with Moot. */
    public static ShortReplies bundled() {
        return new ShortReplies(ReplyLexicon.bundled());
    }

    /**
     * Tells what a reply says to the comment it answers.
     *
     * @param normalized the reply's text as {@link dev.moot.classifier.text.TextNormalizer} leaves it
     * @return {@link Stance#DISPUTES} or {@link Stance#ENDORSES}; empty where it says neither, or more
     */
    public Optional<Stance> stance(String normalized) {
        if (normalized.length() > LONGEST || normalized.indexOf('?') >= 0) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(normalized);
        int count = 0;
        while (matcher.find()) {
            words.addAll(lexicon.written(matcher.group()));
            count++;
        }
        if (count > MOST_WORDS || lexicon.unclear(words)) {
            return Optional.empty();
        }
        return read(words, 0, Reading.NOTHING, new HashSet<>()).stance();
    }

    /** Where reading has got to in a reply. */
    private record Point(int word, Reading before) {}

    /**
     * The first reading of the words from here on that does not contradict itself, longest phrases first.
     *
     * @param failed points from which there is none: remembering them keeps the work linear
     */
    private Reading read(List<String> words, int from, Reading before, Set<Point> failed) {
        if (from == words.size()) {
            return before;
        }
        Point here = new Point(from, before);
        if (failed.contains(here)) {
            return Reading.IMPOSSIBLE;
        }
        for (int to = Math.min(words.size(), from + lexicon.longest()); to > from; to--) {
            for (Reading phrase : lexicon.readings(words.subList(from, to))) {
                Reading all = before.with(phrase);
                Reading rest = all == Reading.IMPOSSIBLE ? all : read(words, to, all, failed);
                if (rest != Reading.IMPOSSIBLE) {
                    return rest;
                }
            }
        }
        failed.add(here);
        return Reading.IMPOSSIBLE;
    }

    /** What words amount to. */
    enum Reading {
        /** No stance. */
        NOTHING,
        DISPUTES,
        ENDORSES,
        /** They contradict each other, or one is not known. */
        IMPOSSIBLE;

        private Reading with(Reading next) {
            if (next == NOTHING || next == this) {
                return this;
            }
            return this == NOTHING ? next : IMPOSSIBLE;
        }

        private Optional<Stance> stance() {
            return switch (this) {
                case DISPUTES -> Optional.of(Stance.DISPUTES);
                case ENDORSES -> Optional.of(Stance.ENDORSES);
                case NOTHING, IMPOSSIBLE -> Optional.empty();
            };
        }
    }
}
