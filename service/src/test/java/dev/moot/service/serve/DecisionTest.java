package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.moot.service.decision.Decision;
import dev.moot.service.decision.Decision.Origin;
import dev.moot.service.decision.Decision.Subject;
import dev.moot.service.decision.Decision.Verdict;
import dev.moot.service.decision.DecisionPublisher;
import dev.moot.service.demo.EmbeddedKafka;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators decided is in Kafka when Moot says so. */
class DecisionTest {

    private static Decision decision(int number) {
        return new Decision(
                "d-" + number,
                new Subject(Optional.of("c-" + number), Optional.empty(), Optional.empty(), Optional.empty()),
                new Verdict(Map.of("TOXICITY", 1.0), Optional.empty(), List.of()),
                new Origin("native", Optional.empty(), Optional.empty()),
                Instant.EPOCH);
    }

    @Test
    void decisionsAreInKafkaUnderTheirIds() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(2);
                ApplicationContext context = Configuration.read(newsroom.settings())) {
            DecisionPublisher publisher = context.getBean(DecisionPublisher.class);
            CompletableFuture.allOf(IntStream.range(0, 100)
                            .mapToObj(i -> publisher.publish(decision(i)))
                            .toArray(CompletableFuture[]::new))
                    .get(1, TimeUnit.MINUTES);

            List<ConsumerRecord<byte[], byte[]>> records = newsroom.decisions(100);
            assertThat(records)
                    .hasSize(100)
                    .allSatisfy(record -> assertThat(
                                    Newsroom.json(record.value()).get("id").textValue())
                            .isEqualTo(Newsroom.header(record, "ce_id")));
            assertThat(records)
                    .extracting(record -> new String(record.key(), UTF_8))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 100).mapToObj(i -> "c-" + i).toList());
            assertThat(count(context, "moot.decisions.published")).isEqualTo(100);
            assertThat(count(context, "moot.decisions.failed")).isZero();
        }
    }

    @Test
    void whatKafkaDoesNotTakeIsRefusedAndGoesOnWhenItIsBack(@TempDir Path data) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(data);
        String address = kafka.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (Newsroom newsroom = new Newsroom(address).withTopics(1);
                ApplicationContext context = Configuration.read(newsroom.settings())) {
            DecisionPublisher publisher = context.getBean(DecisionPublisher.class);
            kafka.close();
            assertThat(refusal(publisher.publish(decision(1)))).isEqualTo(RequestError.KAFKA_UNAVAILABLE.code());

            kafka = EmbeddedKafka.start(data, port);
            publisher.publish(decision(2)).get(1, TimeUnit.MINUTES);
            kafka.close();
            assertThat(refusal(publisher.publish(decision(3))))
                    .as("now that the topic is known")
                    .isEqualTo(RequestError.KAFKA_UNAVAILABLE.code());
            assertThat(count(context, "moot.decisions.failed")).isEqualTo(2);

            kafka = EmbeddedKafka.start(data, port);
            assertThat(newsroom.decisions(1))
                    .extracting(record -> Newsroom.header(record, "ce_id"))
                    .contains("d-2");
        } finally {
            kafka.close();
        }
    }

    private static String refusal(CompletableFuture<Void> publishing) {
        ExecutionException failure =
                catchThrowableOfType(ExecutionException.class, () -> publishing.get(1, TimeUnit.MINUTES));
        assertThat(failure).hasCauseInstanceOf(RequestException.class);
        RequestException refused = (RequestException) failure.getCause();
        assertThat(refused.problem().retryAfter()).isPresent();
        return refused.problem().code();
    }

    private static double count(ApplicationContext context, String counter) {
        return context.getBean(MeterRegistry.class).get(counter).counter().count();
    }
}
