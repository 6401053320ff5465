package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CommentDecoderProperties {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommentDecoder decoder = new CommentDecoder();

    @Property
    void answersAnyBytes(@ForAll byte[] bytes) {
        assertThat(decoder.decode(bytes)).isNotNull();
    }

    @Property
    void answersAnyTokensOfJson(@ForAll("tokens") String tokens) {
        assertThat(decoder.decode(tokens.getBytes(UTF_8))).isNotNull();
    }

    @Property
    void answersAnEventWithOneByteChanged(
            @ForAll("events") CommentEvent comment, @ForAll int position, @ForAll byte change)
            throws JsonProcessingException {
        byte[] bytes = json(comment);
        bytes[Math.floorMod(position, bytes.length)] ^= change;

        assertThat(decoder.decode(bytes)).isNotNull();
    }

    @Property
    void refusesAnyEventCutShort(@ForAll("events") CommentEvent comment, @ForAll @IntRange(max = 1_000_000) int at)
            throws JsonProcessingException {
        byte[] bytes = json(comment);

        assertThat(decoder.decode(Arrays.copyOf(bytes, at % bytes.length))).isInstanceOf(Intake.Refused.class);
    }

    @Property
    void decodesAnyValidEventToWhatWasWritten(@ForAll("events") CommentEvent comment) throws JsonProcessingException {
        assertThat(decoder.decode(json(comment))).isEqualTo(new Intake.Accepted(comment));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "null",
                        "true",
                        "-1.5e3",
                        "\"id\"",
                        "\"threadId\"",
                        "\"text\"",
                        "\"parent\"",
                        "\"article\"",
                        "\"schema\"",
                        "\"moot.comment/1\"",
                        "\"\\uD800\"",
                        "\" \"",
                        "\\")
                .list()
                .ofMaxSize(40)
                .map(tokens -> String.join("", tokens));
    }

    @Provide
    Arbitrary<CommentEvent> events() {
        Arbitrary<String> words = Arbitraries.strings()
                .all()
                .excludeChars('\0')
                .ofMaxLength(30)
                .map(text -> "w " + text)
                .filter(text -> new String(text.getBytes(UTF_8), UTF_8).equals(text));
        Arbitrary<Optional<String>> some = words.optional();
        Arbitrary<Parent> parents = Combinators.combine(words, some).as(Parent::new);
        Arbitrary<Article> articles = Combinators.combine(some, some, some).as(Article::new);
        Arbitrary<String> languages = Arbitraries.of("en", "de-AT", "zh-Hant-TW");
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
        return Combinators.combine(
                        words,
                        words,
                        words,
                        parents.optional(),
                        articles.optional(),
                        some,
                        languages.optional(),
                        instants.optional())
                .as(CommentEvent::new);
    }

    private static byte[] json(CommentEvent comment) throws JsonProcessingException {
        ObjectNode event = JSON.createObjectNode();
        event.put("schema", "moot.comment/1");
        event.put("id", comment.id()).put("threadId", comment.threadId()).put("text", comment.text());
        comment.parent().ifPresent(parent -> {
            ObjectNode node = event.putObject("parent").put("id", parent.id());
            parent.text().ifPresent(text -> node.put("text", text));
        });
        comment.article().ifPresent(article -> {
            ObjectNode node = event.putObject("article");
            article.title().ifPresent(title -> node.put("title", title));
            article.url().ifPresent(url -> node.put("url", url));
            article.section().ifPresent(section -> node.put("section", section));
        });
        comment.authorId().ifPresent(id -> event.putObject("author").put("id", id));
        comment.language().ifPresent(language -> event.put("language", language));
        comment.postedAt().ifPresent(time -> event.put("postedAt", time.toString()));
        return JSON.writeValueAsString(event).getBytes(UTF_8);
    }
}
