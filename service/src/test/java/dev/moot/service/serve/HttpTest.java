package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.moot.service.demo.EmbeddedKafka;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health and metrics, as a load balancer and Prometheus see them. */
class HttpTest {

    @Test
    void isHealthyFromFirstPartitionsUntilKafkaIsGoneAndAgainWhenItIsBack(@TempDir Path data) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(data);
        String address = kafka.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        kafka.close();
        try (Newsroom newsroom = new Newsroom(address)) {
            MootService service = newsroom.start(Map.of(
                    "moot.kafka.session.timeout.ms", 2_000,
                    "moot.kafka.heartbeat.interval.ms", 300));
            Page health = new Page(service.address().resolve("/health"));
            Page readiness = new Page(service.address().resolve("/health/readiness"));
            Page liveness = new Page(service.address().resolve("/health/liveness"));

            assertThat(health.status()).as("no Kafka yet").isEqualTo(503);
            assertThat(readiness.body()).contains("starting");
            assertThat(liveness.status()).isEqualTo(200);

            kafka = EmbeddedKafka.start(data, port);
            health.await(200);
            assertThat(readiness.status()).isEqualTo(200);
            assertThat(health.body()).contains("\"partitions\":[");

            kafka.close();
            readiness.await(503);
            assertThat(liveness.status()).as("a restart would not help").isEqualTo(200);
            assertThat(health.body()).contains("no heartbeat with Kafka");

            kafka = EmbeddedKafka.start(data, port);
            readiness.await(200);
            newsroom.post("t-1", "c-1", "hello again");
            assertThat(newsroom.labels(1)).containsOnlyKeys("c-1");
        } finally {
            kafka.close();
        }
    }

    @Test
    void countsWhatGoesInAndOut() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serve();
            newsroom.post("t-1", "c-1", "one");
            newsroom.post("t-1", "c-2", "two");
            newsroom.post(0, null, new byte[] {'?'});
            newsroom.labels(2);
            newsroom.rejected(1);

            Page metrics = new Page(service.address().resolve("/prometheus"));
            metrics.await("moot_records_in_total 3.0");
            assertThat(metrics.body())
                    .contains("moot_records_labelled_total 2.0")
                    .contains("moot_records_rejected_total{code=\"NOT_JSON\"} 1.0")
                    .contains("moot_records_rejected_total{code=\"TEXT_TOO_LONG\"} 0.0")
                    .contains("moot_batch_size_sum 2.0")
                    .contains("moot_step_seconds_count{step=\"intake\"}")
                    .contains("moot_step_seconds_count{step=\"context\"}")
                    .contains("moot_step_seconds_count{step=\"classify\"}")
                    .contains("moot_step_seconds_count{step=\"publish\"}")
                    .contains("moot_label_delay_seconds_count 2")
                    .contains("moot_transactions_committed_total")
                    .contains("moot_transactions_aborted_total 0.0")
                    .contains("moot_worker_restarts_total 0.0")
                    .contains("moot_consumer_lag{partition=\"0\"} 0.0")
                    .contains("moot_model_info{hash=\"sha256:0000")
                    .contains("jvm_memory_used_bytes");
            assertThat(namesOfMoot(metrics.body()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                            .containsPattern("\\| `" + name + "[`{]"));
        }
    }

    @Test
    void answersToThisMachineOnly() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.start(Map.of());
            assertThat(new Page(service.address().resolve("/health/liveness")).status())
                    .isEqualTo(200);

            List<InetAddress> outside = addressesOthersReach();
            assumeThat(outside).as("addresses on a network").isNotEmpty();
            for (InetAddress address : outside) {
                assertThatThrownBy(() -> new Socket(address, service.address().getPort()).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    private static List<InetAddress> addressesOthersReach() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static List<String> namesOfMoot(String metrics) {
        return Pattern.compile("^# TYPE (moot_\\w+)", Pattern.MULTILINE)
                .matcher(metrics)
                .results()
                .map(type -> type.group(1))
                .filter(name -> !name.endsWith("_max"))
                .toList();
    }
}
