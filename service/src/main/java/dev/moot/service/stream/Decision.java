package dev.moot.service.stream;

import dev.moot.service.intake.Intake;
import dev.moot.service.publish.LabelledComment;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is to be published of a record: there is exactly one decision for each. */
sealed interface Decision {

    /** The record it is about. */
    ConsumerRecord<byte[], byte[]> source();

    /** The comment got labels. */
    record Label(ConsumerRecord<byte[], byte[]> source, LabelledComment labelled) implements Decision {}

    /** The comment is deleted, and so are its labels. */
    record Deletion(ConsumerRecord<byte[], byte[]> source, String commentId) implements Decision {}

    /** The record cannot be labelled. */
    record Rejection(ConsumerRecord<byte[], byte[]> source, Intake.Refused refused) implements Decision {}
}
