package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.BadInput;
import dev.moot.service.intake.ErrorCode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be labelled is put aside whole, and the rest of its partition is labelled. */
class RejectionTest {

    private static final byte[] NO_KEY = null;
    private static final byte[] NO_VALUE = null;

    private record Bad(ErrorCode code, ProducerRecord<byte[], byte[]> posted, long offset) {}

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void rejectsWithCodePositionAndOriginalBytesAndGoesOn() throws Exception {
        newsroom.serve();
        List<Bad> posted = postBadAndGood();

        assertThat(newsroom.labels(posted.size())).hasSize(posted.size());
        Map<Long, ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(posted.size()).stream()
                .collect(toMap(record -> Long.valueOf(Newsroom.header(record, "source-offset")), record -> record));
        assertThat(rejected).hasSize(posted.size());
        for (Bad bad : posted) {
            ConsumerRecord<byte[], byte[]> record = rejected.get(bad.offset());
            assertThat(Newsroom.header(record, "error-code"))
                    .isEqualTo(bad.code().code());
            assertThat(Newsroom.header(record, "source-topic")).isEqualTo(newsroom.commentsTopic());
            assertThat(Newsroom.header(record, "source-partition")).isEqualTo("0");
            assertThat(Arrays.equals(record.key(), bad.posted().key()))
                    .as("key of %s", bad.code())
                    .isTrue();
            assertThat(Arrays.equals(record.value(), bad.posted().value()))
                    .as("value of %s", bad.code())
                    .isTrue();
        }
        assertThat(posted.stream().map(Bad::code).collect(toSet()))
                .as("no code is untested")
                .isEqualTo(Set.of(ErrorCode.values()));
    }

    /** In one partition, each bad record is followed by a good one. */
    private List<Bad> postBadAndGood() throws Exception {
        List<Bad> posted = new ArrayList<>();
        for (BadInput bad : BadInput.values()) {
            posted.add(post(bad.expected(), NO_KEY, bad.bytes(), posted.size()));
        }
        byte[] comment = Newsroom.comment("t-1", "c-1", "one");
        posted.add(post(ErrorCode.MISSING_VALUE, "t-1".getBytes(UTF_8), NO_VALUE, posted.size()));
        posted.add(post(ErrorCode.KEY_MISMATCH, "t-2".getBytes(UTF_8), comment, posted.size()));
        posted.add(post(ErrorCode.KEY_MISMATCH, new byte[] {(byte) 0xFF}, comment, posted.size()));
        byte[] poison = Newsroom.comment("t-1", "c-1", TestModel.POISON);
        posted.add(post(ErrorCode.CLASSIFICATION_FAILED, NO_KEY, poison, posted.size()));
        return posted;
    }

    private Bad post(ErrorCode code, byte[] key, byte[] value, int number) throws Exception {
        long offset = newsroom.post(0, key, value);
        newsroom.post(0, NO_KEY, Newsroom.comment("t-1", "good-" + number, "good"));
        return new Bad(code, new ProducerRecord<>(newsroom.commentsTopic(), key, value), offset);
    }

    @Test
    void cutsWhatTheTopicOfRejectedRecordsDoesNotTake() throws Exception {
        try (var admin = newsroom.admin()) {
            NewTopic strict = new NewTopic(newsroom.rejectedTopic(), Optional.of(1), Optional.empty())
                    .configs(Map.of("max.message.bytes", "1048588"));
            admin.createTopics(List.of(strict)).all().get();
        }
        byte[] huge = BadInput.RECORD_OF_20_MB.bytes();
        byte[] small = BadInput.PLAIN_TEXT.bytes();
        newsroom.serve();
        newsroom.post(0, NO_KEY, small);
        newsroom.post(0, NO_KEY, huge);
        newsroom.post(0, NO_KEY, Newsroom.comment("t-1", "c-1", "good"));

        newsroom.labels(1);
        List<ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(2);
        assertThat(rejected).hasSize(2);
        assertThat(rejected.get(0).value()).isEqualTo(small);
        ConsumerRecord<byte[], byte[]> cut = rejected.get(1);
        assertThat(Newsroom.header(cut, "error-code")).isEqualTo("RECORD_TOO_LARGE");
        assertThat(Newsroom.header(cut, "source-offset")).isEqualTo("1");
        assertThat(Newsroom.header(cut, "source-value-size")).isEqualTo(Integer.toString(huge.length));
        assertThat(Newsroom.header(cut, "source-value-sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(huge)));
        assertThat(cut.value()).isNotEmpty().isEqualTo(Arrays.copyOf(huge, cut.value().length));
    }

    @Test
    void rejectsACommentForWhichTheMemoryNeverSuffices() throws Exception {
        newsroom.withTopic(1);
        for (int i = 0; i < 20; i++) {
            newsroom.post("t-1", "c-" + i, i == 7 ? TestModel.HUGE : "comment " + i);
        }
        newsroom.serve(Map.of("moot.stream.retry.longest-pause", "200ms"));
        assertThat(newsroom.labels(19)).hasSize(19).doesNotContainKey("c-7");
        assertThat(newsroom.rejected(1)).singleElement().satisfies(record -> {
            assertThat(Newsroom.header(record, "error-code")).isEqualTo("CLASSIFICATION_FAILED");
            assertThat(Newsroom.header(record, "source-offset")).isEqualTo("7");
        });
    }

    @Test
    void rejectsOnlyTheCommentsTheClassifierFailsOn() throws Exception {
        int comments = 300;
        newsroom.withTopic(1);
        for (int i = 0; i < comments; i++) {
            newsroom.post("t-1", "c-" + i, i % 100 == 7 ? TestModel.POISON : "comment " + i);
        }
        newsroom.serve();
        assertThat(newsroom.labels(comments - 3)).hasSize(comments - 3);
        assertThat(newsroom.rejected(3))
                .extracting(record -> Newsroom.header(record, "error-code"))
                .containsExactly("CLASSIFICATION_FAILED", "CLASSIFICATION_FAILED", "CLASSIFICATION_FAILED");
    }
}
