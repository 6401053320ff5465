package dev.moot.service.stream;

import dev.moot.service.intake.CommentDecoder;
import dev.moot.service.intake.Intake;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Decodes the records of the topic of comments.
 *
 * <p>Thread-safe.
 */
final class RecordDecoder {

    private final CommentDecoder decoder = new CommentDecoder();

    Intake decode(ConsumerRecord<byte[], byte[]> record) {
        return decoder.decode(
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                Optional.ofNullable(record.headers().lastHeader(CommentDecoder.COMMENT_ID))
                        .map(Header::value));
    }
}
