package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.CommentEvent.Parent;
import dev.moot.service.intake.LineDecoder.Format;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineDecoderTest {

    private final LineDecoder json = new LineDecoder(Format.JSON);
    private final LineDecoder text = new LineDecoder(Format.TEXT);

    @Test
    void namesCommentsThatComeWithoutIds() {
        CommentEvent comment = accepted(json.decode(7, "{\"text\":\"Fine.\"}".getBytes(UTF_8)));

        assertThat(comment.id()).isEqualTo("line-7");
        assertThat(comment.threadId()).isEqualTo("input");
        assertThat(comment.text()).isEqualTo("Fine.");
    }

    @Test
    void keepsIdsThatAreGiven() {
        CommentEvent comment = accepted(json.decode(
                7, "{\"text\":\"Fine.\",\"id\":\"c\",\"threadId\":\"t\",\"parent\":{\"id\":\"p\"}}".getBytes(UTF_8)));

        assertThat(comment.id()).isEqualTo("c");
        assertThat(comment.threadId()).isEqualTo("t");
        assertThat(comment.parent()).contains(new Parent("p", Optional.empty()));
    }

    @Test
    void takesParentOfWhichOnlyTheTextIsGiven() {
        CommentEvent comment =
                accepted(json.decode(7, "{\"text\":\"Fine.\",\"parent\":{\"text\":\"Why?\"}}".getBytes(UTF_8)));

        assertThat(comment.parent()).contains(new Parent("line-7/parent", Optional.of("Why?")));
    }

    @ParameterizedTest
    @EnumSource(BadInput.class)
    void refusesBadLinesWithTheCodeOfBadRecords(BadInput input) {
        assertThat(refused(json.decode(1, input.bytes())).code()).isEqualTo(input.expected());
    }

    @Test
    void takesPlainTextAsItIs() {
        CommentEvent comment = accepted(text.decode(3, "{\"text\": 1} isn't JSON here".getBytes(UTF_8)));

        assertThat(comment.id()).isEqualTo("line-3");
        assertThat(comment.text()).isEqualTo("{\"text\": 1} isn't JSON here");
    }

    @ParameterizedTest
    @CsvSource({"'',BLANK_TEXT", "'   ',BLANK_TEXT", "a\0b,NUL_CHARACTER"})
    void refusesPlainTextThatIsNoComment(String line, ErrorCode code) {
        assertThat(refused(text.decode(1, line.getBytes(UTF_8))).code()).isEqualTo(code);
    }

    @Test
    void refusesPlainTextThatIsTooLongOrNotUtf8() {
        assertThat(refused(text.decode(1, "a".repeat(20_481).getBytes(UTF_8))).code())
                .isEqualTo(ErrorCode.TEXT_TOO_LONG);
        assertThat(refused(text.decode(1, new byte[] {'a', (byte) 0xFF})).code())
                .isEqualTo(ErrorCode.INVALID_UTF8);
    }

    private static CommentEvent accepted(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).comment();
    }

    private static Intake.Refused refused(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return (Intake.Refused) intake;
    }
}
