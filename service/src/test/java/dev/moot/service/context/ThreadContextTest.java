package dev.moot.service.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.CommentEvent;
import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.publish.ContextSource;
import dev.moot.service.settings.ContextSettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadContextTest {

    private static final int PARTITION = 3;
    private static final long MINUTE = 60_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ThreadContext context = new ThreadContext(new ContextSettings(WINDOW, 3, 1_000));

    @Test
    void takesTheParentFromTheEventBeforeTheThread() {
        complete(comment("t", "c-1"), 1);
        CommentInContext reply = complete(reply("t", "c-2", new Parent("c-1", Optional.of("as quoted"))), 2);
        assertThat(reply.comment().parentText()).contains("as quoted");
        assertThat(reply.parentSource()).isEqualTo(ContextSource.EVENT);
    }

    @Test
    void findsTheParentInTheThread() {
        complete(comment("t", "c-1"), 1);
        CommentInContext reply = complete(reply("t", "c-2", "c-1"), 2);
        assertThat(reply.comment().parentText()).contains("text of c-1");
        assertThat(reply.parentSource()).isEqualTo(ContextSource.THREAD);
    }

    @Test
    void findsNoParentInAnotherThread() {
        complete(comment("t", "c-1"), 1);
        assertThat(complete(reply("u", "c-2", "c-1"), 2).parentSource()).isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void findsNoParentBehindTheReplyWhenThePartitionIsReadAgain() {
        complete(reply("t", "c-1", "c-2"), 1);
        complete(comment("t", "c-2"), 2);
        assertThat(complete(reply("t", "c-1", "c-2"), 1).parentSource()).isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void findsAParentSoManyRecordsBackAndNoFurther() {
        complete(comment("t", "c-1"), 1);
        complete(comment("t", "c-2"), 2);
        complete(reply("t", "c-3", "c-1"), 3);
        assertThat(complete(reply("t", "c-4", "c-1"), 4).parentSource()).isEqualTo(ContextSource.THREAD);
        assertThat(complete(reply("t", "c-5", "c-1"), 5).parentSource()).isEqualTo(ContextSource.ABSENT);
        assertThat(complete(reply("t", "c-6", "c-3"), 6).parentSource()).isEqualTo(ContextSource.THREAD);
    }

    @Test
    void findsAParentAsLongAgoAsTheWindowAndNoLonger() {
        context.complete(comment("t", "c-1"), new Place(PARTITION, 1, 0));
        assertThat(context.complete(reply("t", "c-2", "c-1"), new Place(PARTITION, 2, WINDOW.toMillis()))
                        .parentSource())
                .isEqualTo(ContextSource.THREAD);
        assertThat(context.complete(reply("t", "c-3", "c-1"), new Place(PARTITION, 3, WINDOW.toMillis() + 1))
                        .parentSource())
                .isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void findsTheNewestVersionOfAnEditedCommentAndTheOlderOneWhenReadAgain() {
        complete(comment("t", "c-1", "as posted"), 1);
        complete(reply("t", "c-2", "c-1"), 2);
        complete(comment("t", "c-1", "as edited"), 3);
        assertThat(complete(reply("t", "c-4", "c-1"), 4).comment().parentText()).contains("as edited");
        assertThat(complete(reply("t", "c-2", "c-1"), 2).comment().parentText()).contains("as posted");
        context.settle(PARTITION, 4);
        assertThat(complete(reply("t", "c-4", "c-1"), 4).comment().parentText()).contains("as edited");
    }

    @Test
    void settlesWhatWasReadAndNothingElse() {
        complete(comment("t", "c-1"), 1);
        context.settle(PARTITION, 1);
        assertThat(complete(reply("t", "c-2", "c-1"), 2).parentSource()).isEqualTo(ContextSource.THREAD);
    }

    @Test
    void findsADeletedCommentNoMore() {
        complete(comment("t", "c-1"), 1);
        context.delete("t", "c-1", place(PARTITION, 2));
        assertThat(complete(reply("t", "c-3", "c-1"), 3).parentSource()).isEqualTo(ContextSource.ABSENT);
        context.settle(PARTITION, 4);
        assertThat(complete(reply("t", "c-4", "c-1"), 4).parentSource()).isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void forgetsWhenTextsGrowTooLong() {
        complete(comment("t", "c-1"), 1);
        complete(comment("t", "c-2", "x".repeat(990)), 2);
        assertThat(complete(reply("t", "c-3", "c-1"), 3).parentSource()).isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void keepsNothingWhereNothingIsToBeKept() {
        ThreadContext none = new ThreadContext(new ContextSettings(WINDOW, 0, 1_000));
        none.complete(comment("t", "c-1"), place(PARTITION, 1));
        assertThat(none.complete(reply("t", "c-2", "c-1"), place(PARTITION, 2)).parentSource())
                .isEqualTo(ContextSource.ABSENT);
    }

    @Test
    void forgetsADroppedPartitionOnly() {
        complete(comment("t", "c-1"), 1);
        context.complete(comment("t", "c-1"), place(PARTITION + 1, 1));
        context.drop(PARTITION);
        assertThat(complete(reply("t", "c-2", "c-1"), 2).parentSource()).isEqualTo(ContextSource.ABSENT);
        assertThat(context.complete(reply("t", "c-2", "c-1"), place(PARTITION + 1, 2))
                        .parentSource())
                .isEqualTo(ContextSource.THREAD);
    }

    @Test
    void keepsTheTitleOfTheThreadUntilAnotherIsGiven() {
        complete(titled("c-1", Optional.of("Council votes")), 1);
        assertThat(complete(titled("c-2", Optional.empty()), 2).comment().articleTitle())
                .contains("Council votes");
        assertThat(complete(titled("c-3", Optional.of("Council has voted")), 3)
                        .comment()
                        .articleTitle())
                .contains("Council has voted");
        assertThat(complete(titled("c-4", Optional.empty()), 4).comment().articleTitle())
                .contains("Council has voted");
    }

    private static Place place(int partition, long offset) {
        return new Place(partition, offset, offset * MINUTE);
    }

    private CommentInContext complete(CommentEvent event, long offset) {
        return context.complete(event, place(PARTITION, offset));
    }

    private static CommentEvent comment(String threadId, String id) {
        return comment(threadId, id, "text of " + id);
    }

    private static CommentEvent comment(String threadId, String id, String text) {
        return event(threadId, id, text, Optional.empty(), Optional.empty());
    }

    private static CommentEvent reply(String threadId, String id, String parentId) {
        return reply(threadId, id, new Parent(parentId, Optional.empty()));
    }

    private static CommentEvent reply(String threadId, String id, Parent parent) {
        return event(threadId, id, "text of " + id, Optional.of(parent), Optional.empty());
    }

    private static CommentEvent titled(String id, Optional<String> title) {
        return event(
                "t",
                id,
                "text of " + id,
                Optional.empty(),
                Optional.of(new Article(title, Optional.empty(), Optional.empty())));
    }

    private static CommentEvent event(
            String threadId, String id, String text, Optional<Parent> parent, Optional<Article> article) {
        return new CommentEvent(
                id, threadId, text, parent, article, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
