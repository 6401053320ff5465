package dev.moot.service.serve;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.demo.SecureKafka;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service over TLS, by configuration alone, with no more rights than docs/operations.md lists. */
class SecurityTest {

    @TempDir
    private static Path directory;

    private static SecureKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecureKafka.start(directory);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void labelsWithAPasswordAndLeastPrivilege() throws Exception {
        labels(kafka.scram());
    }

    @Test
    void labelsWithATokenAndLeastPrivilege() throws Exception {
        labels(kafka.token());
    }

    private static void labels(Map<String, Object> login) throws Exception {
        try (Newsroom newsroom = new Newsroom(kafka.bootstrapServers()).withTopics(2)) {
            allow(newsroom, READ, TOPIC, newsroom.commentsTopic());
            allow(newsroom, WRITE, TOPIC, newsroom.labelsTopic());
            allow(newsroom, WRITE, TOPIC, newsroom.rejectedTopic());
            allow(newsroom, WRITE, TOPIC, newsroom.decisionsTopic());
            allowRest(newsroom);
            newsroom.serve(settings(login));
            newsroom.post("t", "c-1", "labelled");
            newsroom.post(0, null, new byte[] {1});
            assertThat(newsroom.labels(1)).containsOnlyKeys("c-1");
            assertThat(newsroom.rejected(1)).hasSize(1);
        }
    }

    @Test
    void waitsForARightThatIsMissingAndLosesNothing() throws Exception {
        try (Newsroom newsroom = new Newsroom(kafka.bootstrapServers()).withTopics(1)) {
            allow(newsroom, READ, TOPIC, newsroom.commentsTopic());
            allow(newsroom, DESCRIBE, TOPIC, newsroom.labelsTopic());
            allow(newsroom, WRITE, TOPIC, newsroom.rejectedTopic());
            allow(newsroom, WRITE, TOPIC, newsroom.decisionsTopic());
            allowRest(newsroom);
            Map<String, Object> settings = settings(kafka.scram());
            settings.put("moot.stream.retry.longest-pause", "200ms");
            MootService service = newsroom.serve(settings);
            newsroom.post("t", "c-1", "first");
            Page health = new Page(service.address().resolve("/health"));
            health.await(503);
            assertThat(health.body()).contains("Authorization").doesNotContain(SecureKafka.PASSWORD);

            allow(newsroom, WRITE, TOPIC, newsroom.labelsTopic());
            health.await(200);
            newsroom.post("t", "c-2", "second");
            assertThat(newsroom.labels(2)).containsOnlyKeys("c-1", "c-2");
        }
    }

    private static Map<String, Object> settings(Map<String, Object> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("moot.topics.create", "false");
        return settings;
    }

    private static void allowRest(Newsroom newsroom) throws ExecutionException, InterruptedException {
        allow(newsroom, READ, GROUP, newsroom.group());
        String worker = newsroom.group() + "-" + newsroom.group() + "-";
        allow(newsroom, WRITE, TRANSACTIONAL_ID, worker);
        allow(newsroom, DESCRIBE, TRANSACTIONAL_ID, worker);
    }

    private static void allow(Newsroom newsroom, AclOperation operation, ResourceType type, String name)
            throws ExecutionException, InterruptedException {
        PatternType pattern = type == TRANSACTIONAL_ID ? PatternType.PREFIXED : PatternType.LITERAL;
        try (Admin admin = newsroom.admin()) {
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(type, name, pattern),
                            new AccessControlEntry(
                                    "User:" + SecureKafka.USER, "*", operation, AclPermissionType.ALLOW))))
                    .all()
                    .get();
        }
    }
}
