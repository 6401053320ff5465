package dev.moot.service.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.settings.ContextSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A worker that takes a partition over labels as the one that had it would have. */
class ThreadContextProperties {

    private static final int PARTITION = 0;
    private static final ContextSettings LIMITS = new ContextSettings(Duration.ofMillis(40), 12, 60);

    /** A record: a comment, or where it has no text, the end of one. */
    private record Posted(String thread, String id, String text, String parent, String title, int pause) {

        boolean isDeletion() {
            return text.isEmpty();
        }

        CommentEvent event() {
            return new CommentEvent(
                    id,
                    thread,
                    text,
                    parent.isEmpty() ? Optional.empty() : Optional.of(new Parent(parent, Optional.empty())),
                    title.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Article(Optional.of(title), Optional.empty(), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @Provide
    Arbitrary<List<Posted>> partition() {
        Arbitrary<String> thread = Arbitraries.of("t", "u");
        Arbitrary<String> id = Arbitraries.of("1", "2", "3", "4", "5", "6");
        Arbitrary<String> text = Arbitraries.of("", "a", "bcd", "efghijklmn");
        Arbitrary<String> parent = Arbitraries.of("", "1", "2", "3", "4", "5", "6");
        Arbitrary<String> title = Arbitraries.of("", "", "News", "More news");
        return Combinators.combine(
                        thread, id, text, parent, title, Arbitraries.integers().between(0, 15))
                .as(Posted::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    @Property
    void aRestartChangesNothing(
            @ForAll("partition") List<Posted> records, @ForAll int restart, @ForAll boolean settles) {
        int committed = Math.floorMod(restart, records.size());
        List<Optional<CommentInContext>> whole = read(new ThreadContext(LIMITS), records, 0, 0, settles);
        int first = firstWithin(records, committed);
        ThreadContext again = new ThreadContext(LIMITS);
        assertThat(read(again, records, first, committed, settles)).isEqualTo(whole.subList(committed, records.size()));
    }

    @Property
    void anAbortedTransactionChangesNothing(@ForAll("partition") List<Posted> records, @ForAll int failure) {
        int committed = Math.floorMod(failure, records.size());
        ThreadContext context = new ThreadContext(LIMITS);
        List<Optional<CommentInContext>> whole = read(context, records, 0, 0, false);
        context.settle(PARTITION, committed);
        assertThat(read(context, records, committed, committed, false))
                .isEqualTo(whole.subList(committed, records.size()));
    }

    /** Reads to the end; what stands before the committed offset is only remembered. */
    private static List<Optional<CommentInContext>> read(
            ThreadContext context, List<Posted> records, int first, int committed, boolean settles) {
        List<Optional<CommentInContext>> read = new ArrayList<>();
        long now = records.subList(0, first).stream().mapToLong(Posted::pause).sum();
        for (int offset = first; offset < records.size(); offset++) {
            Posted record = records.get(offset);
            now += record.pause();
            Place place = new Place(PARTITION, offset, now);
            Optional<CommentInContext> completed = Optional.empty();
            if (record.isDeletion()) {
                context.delete(record.thread(), record.id(), place);
            } else if (offset < committed) {
                context.remember(record.event(), place);
            } else {
                completed = Optional.of(context.complete(record.event(), place));
            }
            if (offset >= committed) {
                read.add(completed);
            }
            if (settles) {
                context.settle(PARTITION, offset + 1);
            }
        }
        return read;
    }

    /** Where a partition is read back from: as many records, and as long, as the limits allow. */
    private static int firstWithin(List<Posted> records, int committed) {
        int first = committed;
        long age = 0;
        while (first > 0
                && committed - first < LIMITS.comments()
                && age <= LIMITS.window().toMillis()) {
            first--;
            age += records.get(first).pause();
        }
        return first;
    }
}
