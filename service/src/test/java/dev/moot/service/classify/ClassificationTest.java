package dev.moot.service.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.service.classify.Classification.Outcome;
import dev.moot.service.intake.BadInput;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.LineDecoder.Format;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T20:42:00Z"));

    private final WordListModel model = new WordListModel();
    private Outcome outcome = new Outcome(0, 0);

    @AfterEach
    void everyClassifierIsClosed() {
        assertThat(model.open).hasValue(0);
    }

    @Test
    void writesLabelsOfEachLineInOrder() throws Exception {
        List<JsonNode> objects = classify("""
                {"text":"Fine.","id":"c-1","threadId":"t-1"}
                {"text":"fiddlesticks"}
                """);

        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).at("/commentId").asText()).isEqualTo("c-1");
        assertThat(objects.get(0).at("/threadId").asText()).isEqualTo("t-1");
        assertThat(objects.get(0).at("/suggestion/action").asText()).isEqualTo("APPROVE");
        assertThat(objects.get(1).at("/commentId").asText()).isEqualTo("line-2");
        assertThat(objects.get(1).at("/civility/scores/TOXICITY").asDouble()).isEqualTo(0.9);
        assertThat(objects.get(1).at("/suggestion/action").asText()).isEqualTo("REVIEW");
        assertThat(objects.get(1).at("/labelledAt").asText()).isEqualTo("2026-11-21T20:42:00Z");
        assertThat(outcome).isEqualTo(new Outcome(2, 0));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,256", "2,1", "2,7", "3,10", "4,4096"})
    void writesTheSameWhateverTheThreadsAndBatches(int threads, int batch) throws Exception {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            input.append(i % 10 == 3 ? "not JSON" : "{\"text\":\"comment " + i + "\"}")
                    .append('\n');
        }

        byte[] one = run(input.toString().getBytes(UTF_8), Format.JSON, 1, 256);
        byte[] other = run(input.toString().getBytes(UTF_8), Format.JSON, threads, batch);

        assertThat(other).isEqualTo(one);
        assertThat(outcome).isEqualTo(new Outcome(1_000, 100));
    }

    @Test
    void writesErrorInThePlaceOfABadLineAndGoesOn() throws Exception {
        List<JsonNode> objects =
                classify("{\"text\":\"one\"}\n\n{\"text\":7,\"id\":\"c-3\"}\r\n{\"text\":\"four\"}\r\n");

        assertThat(objects.get(1).toString())
                .isEqualTo("{\"line\":2,\"error\":{\"code\":\"MISSING_VALUE\","
                        + "\"message\":\"there is nothing but white space\"}}");
        assertThat(objects.get(2).toString())
                .isEqualTo("{\"line\":3,\"id\":\"c-3\",\"error\":{\"code\":\"WRONG_TYPE\","
                        + "\"message\":\"text must be a string\"}}");
        assertThat(objects.get(3).at("/commentId").asText()).isEqualTo("line-4");
        assertThat(outcome).isEqualTo(new Outcome(4, 2));
    }

    @ParameterizedTest
    @EnumSource(BadInput.class)
    void writesErrorWithTheCodeOfTheBadInput(BadInput bad) throws Exception {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("{\"text\":\"before\"}\n".getBytes(UTF_8));
        input.writeBytes(bad.bytes());
        input.writeBytes("\n{\"text\":\"after\"}\n".getBytes(UTF_8));

        List<JsonNode> objects = objects(run(input.toByteArray(), Format.JSON, 2, 256));

        assertThat(objects).hasSize(3);
        assertThat(objects.get(0).has("civility")).isTrue();
        assertThat(objects.get(1).at("/error/code").asText())
                .isEqualTo(bad.expected().code());
        assertThat(objects.get(2).has("civility")).isTrue();
    }

    @Test
    void readsPlainTextLines() throws Exception {
        List<JsonNode> objects = objects(run("fiddlesticks\n\n{\"text\":1}\n".getBytes(UTF_8), Format.TEXT, 2, 256));

        assertThat(objects.get(0).at("/civility/scores/TOXICITY").asDouble()).isEqualTo(0.9);
        assertThat(objects.get(1).at("/error/code").asText()).isEqualTo("BLANK_TEXT");
        assertThat(objects.get(2).at("/civility/scores/TOXICITY").asDouble()).isEqualTo(0.1);
    }

    @Test
    void findsTheParentInTheEventOrAmongEarlierLinesOfTheThread() throws Exception {
        List<JsonNode> objects = classify("""
                {"text":"one","id":"c-1","threadId":"t-1"}
                {"text":"two","threadId":"t-1","parent":{"id":"c-1"}}
                {"text":"three","threadId":"t-2","parent":{"id":"c-1"}}
                {"text":"four","threadId":"t-2","parent":{"id":"c-1","text":"given"}}
                """);

        assertThat(objects)
                .extracting(object -> object.at("/context/parent").asText())
                .containsExactly("absent", "thread", "absent", "event");
        assertThat(objects)
                .extracting(object -> object.at("/civility/scores/INSULT").asDouble())
                .containsExactly(0.1, 0.9, 0.1, 0.9);
    }

    @Test
    void losesOnlyTheCommentTheClassifierFailsOn() throws Exception {
        List<JsonNode> objects = classify("""
                {"text":"one"}
                {"text":"explode","id":"c-2"}
                {"text":"three"}
                """);

        assertThat(objects.get(0).has("civility")).isTrue();
        assertThat(objects.get(1).at("/error/code").asText()).isEqualTo(ErrorCode.CLASSIFICATION_FAILED.code());
        assertThat(objects.get(1).at("/id").asText()).isEqualTo("c-2");
        assertThat(objects.get(2).has("civility")).isTrue();
    }

    @Test
    void answersBeforeMoreInputComes() throws Exception {
        List<Integer> writtenWhenReadAgain = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream conversation = new InputStream() {
            private int asked;

            @Override
            public int read() {
                throw new UnsupportedOperationException("is read in blocks");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                writtenWhenReadAgain.add((int) out.toString(UTF_8).lines().count());
                byte[] line = "{\"text\":\"a line\"}\n".getBytes(UTF_8);
                System.arraycopy(line, 0, buffer, offset, line.length);
                return asked++ < 3 ? line.length : -1;
            }
        };

        classification(Format.JSON, 2, 256).run(conversation, out);

        assertThat(writtenWhenReadAgain).containsExactly(0, 1, 2, 3);
    }

    @Test
    void endsWithTheErrorOfTheOutput() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> classification(Format.JSON, 2, 1)
                        .run(new ByteArrayInputStream("{}\n".repeat(100).getBytes(UTF_8)), closed))
                .withMessage("Broken pipe");
    }

    private List<JsonNode> classify(String input) throws Exception {
        return objects(run(input.getBytes(UTF_8), Format.JSON, 2, 256));
    }

    private byte[] run(byte[] input, Format format, int threads, int batch) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outcome = classification(format, threads, batch).run(new ByteArrayInputStream(input), out);
        return out.toByteArray();
    }

    private Classification classification(Format format, int threads, int batch) {
        return new Classification(
                model,
                SuggestionPolicy.defaults(model.description()),
                format,
                threads,
                batch,
                CLOCK,
                (lines, bytes) -> {});
    }

    private static List<JsonNode> objects(byte[] output) throws IOException {
        assertThat(new String(output, UTF_8)).endsWith("\n");
        List<JsonNode> objects = new ArrayList<>();
        for (String line : new String(output, UTF_8).lines().toList()) {
            objects.add(JSON.readTree(line));
        }
        return objects;
    }
}
