package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Stance;
import dev.moot.classifier.law.ShortReplies;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.service.intake.CommentEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoThreadTest {

    private final DemoThread thread = DemoThread.load();

    @Test
    void hasAtLeastSixtyCommentsUnderTwoArticles() {
        assertThat(thread.posts()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(thread.articles()).isEqualTo(2);
    }

    @Test
    void postsEachReplyAfterTheCommentItAnswersAndInTheSameThread() {
        Set<String> posted = new HashSet<>();
        for (DemoThread.Post post : thread.posts()) {
            post.comment().parent().ifPresent(parent -> {
                assertThat(posted).contains(parent.id());
                assertThat(thread.comment(parent.id()).orElseThrow().threadId())
                        .isEqualTo(post.comment().threadId());
            });
            posted.add(post.comment().id());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASSERTS")
    void holdsShortRepliesThatDisputeOrEndorseWhatTheyAnswer(Stance stance) {
        TextNormalizer normalizer = new TextNormalizer();
        ShortReplies replies = ShortReplies.bundled();

        assertThat(thread.posts())
                .extracting(DemoThread.Post::comment)
                .filteredOn(comment -> comment.parent().isPresent())
                .filteredOn(comment -> replies.stance(
                                normalizer.normalize(comment.text()).text())
                        .equals(Optional.of(stance)))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void knowsHowDeepAReplyStands() {
        CommentEvent first = thread.posts().iterator().next().comment();
        assertThat(thread.depth(first)).isZero();
        CommentEvent reply = thread.posts().stream()
                .map(DemoThread.Post::comment)
                .filter(comment -> comment.parent()
                        .filter(parent -> parent.id().equals(first.id()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(thread.depth(reply)).isEqualTo(1);
    }

    @Test
    void findsACommentByTheEventItWentInAs() {
        DemoThread.Post post = thread.posts().iterator().next();
        assertThat(thread.idOf(post.event())).contains(post.comment().id());
        assertThat(thread.idOf("{}")).isEmpty();
    }
}
