package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentDecoderTest {

    private static final String SECRET = "Fiddlesticks";

    private final CommentDecoder decoder = new CommentDecoder();

    @Test
    void decodesEveryField() {
        String json = """
                {"schema":"moot.comment/1","id":"c-17","threadId":"article-9","text":"No, it cannot.",
                 "parent":{"id":"c-12","text":"A state must help."},
                 "article":{"title":"Sheriffs refuse","url":"https://news.example/9","section":"Nation"},
                 "author":{"id":"u-5"},"language":"en","postedAt":"2026-11-21T21:42:00+01:00"}
                """;

        assertThat(accepted(json))
                .isEqualTo(new CommentEvent(
                        "c-17",
                        "article-9",
                        "No, it cannot.",
                        Optional.of(new Parent("c-12", Optional.of("A state must help."))),
                        Optional.of(new Article(
                                Optional.of("Sheriffs refuse"),
                                Optional.of("https://news.example/9"),
                                Optional.of("Nation"))),
                        Optional.of("u-5"),
                        Optional.of("en"),
                        Optional.of(Instant.parse("2026-11-21T20:42:00Z"))));
    }

    @Test
    void needsOnlyIdThreadAndText() {
        CommentEvent comment = accepted("{\"text\":\"Fine.\",\"threadId\":\"t-1\",\"id\":\"c-1\"}");

        assertThat(comment)
                .isEqualTo(new CommentEvent(
                        "c-1",
                        "t-1",
                        "Fine.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        CommentEvent comment = accepted("""
                {"id":"c-1","threadId":"t-1","text":"Fine.","likes":[1,{"by":null}],"author":{"id":"u","name":"N"},
                 "parent":{"id":"c-0","text":null,"likes":3}}""");

        assertThat(comment.authorId()).contains("u");
        assertThat(comment.parent()).contains(new Parent("c-0", Optional.empty()));
    }

    @Test
    void takesNullAndBlankForAbsentWhereAFieldMayBeMissing() {
        CommentEvent comment = accepted("""
                {"schema":null,"id":"c-1","threadId":"t-1","text":"Fine.","parent":null,"article":{"title":" "},
                 "language":null,"postedAt":null}""");

        assertThat(comment.parent()).isEmpty();
        assertThat(comment.article().orElseThrow().title()).isEmpty();
        assertThat(comment.language()).isEmpty();
        assertThat(comment.postedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05d0\u202e right to left \u2066tricks\u2069",
                "\ud83d\ude00 \ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "Vi\u1ec7t Nam e\u0302\u0323",
                "replaced \ufffd already",
                "line\nbreak\ttab"
            })
    void keepsUnusualButValidTextAsItIs(String text) {
        String escaped = text.replace("\n", "\\n").replace("\t", "\\t");

        assertThat(accepted("{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"" + escaped + "\"}")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void acceptsTextOfExactlyTheLimit() {
        assertThat(accepted("{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"" + "\u00e9".repeat(10_240) + "\"}")
                        .text())
                .hasSize(10_240);
    }

    @Test
    void acceptsThirtyCombiningMarksInARow() {
        String text = ("a" + "\u0301".repeat(30)).repeat(100);

        assertThat(accepted("{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"" + text + "\"}")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void acceptsByteOrderMark() {
        assertThat(accepted("\ufeff{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\"}")
                        .text())
                .isEqualTo("Fine.");
    }

    @ParameterizedTest
    @EnumSource(BadInput.class)
    void refusesBadInputWithItsCode(BadInput input) {
        assertThat(refused(decoder.decode(input.bytes())).code()).isEqualTo(input.expected());
    }

    @ParameterizedTest
    @EnumSource(BadInput.class)
    void saysInOneShortLineWhatIsWrong(BadInput input) {
        assertThat(refused(decoder.decode(input.bytes())).message())
                .isNotBlank()
                .hasSizeLessThan(120)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fiddlesticks",
                "{\"Fiddlesticks\":1,\"Fiddlesticks\":2}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fiddlesticks\\u0000\"}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fiddlesticks\\x\"}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"a\",\"author\":{\"id\":\"Fiddlesticks\\uD800\"}}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"a\",\"postedAt\":\"Fiddlesticks\"}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"a\",\"schema\":\"Fiddlesticks\"}"
            })
    void quotesNothingOfTheInput(String json) {
        assertThat(refused(decoder.decode(json.getBytes(UTF_8))).message()).doesNotContain(SECRET);
    }

    @Test
    void tellsTheIdOfARefusedCommentWhereItCanBeRead() {
        Intake intake = decoder.decode("{\"text\":\"\",\"id\":\"c-9\",\"threadId\":\"t\"}".getBytes(UTF_8));

        assertThat(refused(intake).commentId()).contains("c-9");
    }

    @Test
    void acceptsRecordWhoseKeyIsTheThread() {
        byte[] value = "{\"id\":\"c\",\"threadId\":\"fil-\u00e9t\u00e9\",\"text\":\"Fine.\"}".getBytes(UTF_8);

        assertThat(decode(record("fil-\u00e9t\u00e9".getBytes(UTF_8), value))).isInstanceOf(Intake.Accepted.class);
        assertThat(decode(record(null, value))).isInstanceOf(Intake.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-2", "", "\"t-1\"", "t-1 "})
    void refusesRecordWhoseKeyIsNotTheThread(String key) {
        byte[] value = "{\"id\":\"c-1\",\"threadId\":\"t-1\",\"text\":\"Fine.\"}".getBytes(UTF_8);

        Intake.Refused refused = refused(decode(record(key.getBytes(UTF_8), value)));

        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_MISMATCH);
        assertThat(refused.commentId()).contains("c-1");
    }

    @Test
    void refusesATombstoneThatDoesNotSayOfWhat() {
        assertThat(refused(deletion("t-1", null)).code()).isEqualTo(ErrorCode.MISSING_VALUE);
        assertThat(refused(deletion(null, null)).code()).isEqualTo(ErrorCode.MISSING_VALUE);
        assertThat(refused(deletion(null, "c-1")).code()).isEqualTo(ErrorCode.MISSING_FIELD);
        assertThat(refused(deletion("t-1", " ")).code()).isEqualTo(ErrorCode.BLANK_FIELD);
        assertThat(refused(deletion("t-1", "x".repeat(513))).code()).isEqualTo(ErrorCode.FIELD_TOO_LONG);
        assertThat(refused(deletion("t-1", "c\0")).code()).isEqualTo(ErrorCode.NUL_CHARACTER);
        ConsumerRecord<byte[], byte[]> garbled = record(new byte[] {(byte) 0xff}, null);
        garbled.headers().add(CommentDecoder.COMMENT_ID, "c-1".getBytes(UTF_8));
        assertThat(refused(decode(garbled)).code()).isEqualTo(ErrorCode.INVALID_UTF8);
    }

    @Test
    void readsWhichCommentATombstoneIsOf() {
        assertThat(deletion("fil-\u00e9t\u00e9", "c-1")).isEqualTo(new Intake.Deleted("fil-\u00e9t\u00e9", "c-1"));
    }

    private Intake deletion(@Nullable String threadId, @Nullable String commentId) {
        ConsumerRecord<byte[], byte[]> record = record(threadId == null ? null : threadId.getBytes(UTF_8), null);
        if (commentId != null) {
            record.headers().add(CommentDecoder.COMMENT_ID, commentId.getBytes(UTF_8));
        }
        return decode(record);
    }

    private Intake decode(ConsumerRecord<byte[], byte[]> record) {
        return decoder.decode(
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                Optional.ofNullable(record.headers().lastHeader(CommentDecoder.COMMENT_ID))
                        .map(Header::value));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>("comments", 0, 0, key, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "threadId", "text"})
    void refusesEventWithoutRequiredField(String field) {
        String json = "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\"}".replace("\"" + field + "\"", "\"other\"");

        Intake.Refused refused = refused(decoder.decode(json.getBytes(UTF_8)));

        assertThat(refused.code()).isEqualTo(ErrorCode.MISSING_FIELD);
        assertThat(refused.message()).startsWith(field);
    }

    @Test
    void tellsNeitherTextNorAuthorWhenPrinted() {
        CommentEvent comment = accepted("{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fiddlesticks\","
                + "\"parent\":{\"id\":\"p\",\"text\":\"Fiddlesticks\"},\"author\":{\"id\":\"Fiddlesticks\"}}");

        assertThat(comment.toString() + comment.parent()).doesNotContain(SECRET);
    }

    private CommentEvent accepted(String json) {
        Intake intake = decoder.decode(json.getBytes(UTF_8));
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).comment();
    }

    private static Intake.Refused refused(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return (Intake.Refused) intake;
    }
}
