package dev.moot.service.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker with two doors: one with TLS, SASL and access control lists, for the service, and one for the test, which may do
 * everything.
 */
public final class SecureKafka implements AutoCloseable {

    /** Who the service is. */
    public static final String USER = "moot";

    /** What it proves that by; nothing may print it. */
    public static final String PASSWORD = "correct-horse-battery";

    /** What opens the store of keys; nothing may print it either. */
    public static final String STORE_PASSWORD = "store-password";

    private final EmbeddedKafka kafka;
    private final int securePort;
    private final Path store;

    private SecureKafka(EmbeddedKafka kafka, int securePort, Path store) {
        this.kafka = kafka;
        this.securePort = securePort;
        this.store = store;
    }

    /** Starts it. */
    public static SecureKafka start(Path directory) throws Exception {
        Path store = directory.resolve("keys.p12");
        makeKeys(store);
        int port = EmbeddedKafka.freePort();
        int securePort = EmbeddedKafka.freePort();
        int controllerPort = EmbeddedKafka.freePort();
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", BrokerSettings.listeners(port, controllerPort) + ",SECURE://localhost:" + securePort);
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("advertised.listeners", "CLIENT://localhost:" + port + ",SECURE://localhost:" + securePort);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,OAUTHBEARER");
        settings.put(
                "listener.name.secure.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put(
                "listener.name.secure.oauthbearer.sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                        + " unsecuredLoginStringClaim_sub=\"broker\";");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", store.toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), port, settings);
        addUser(kafka.bootstrapServers());
        return new SecureKafka(kafka, securePort, store);
    }

    private static void makeKeys(Path store) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("keytool failed");
        }
    }

    private static void addUser(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
        }
    }

    /** The door of the test. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Lets the service do everything. */
    public void allowEverything() throws ExecutionException, InterruptedException {
        AccessControlEntry all = new AccessControlEntry("User:" + USER, "*", AclOperation.ALL, AclPermissionType.ALLOW);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createAcls(Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)
                            .map(type -> new AclBinding(new ResourcePattern(type, "*", PatternType.LITERAL), all))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Settings of a service that comes with a password. */
    public Map<String, Object> scram() {
        return settings(
                "SCRAM-SHA-512",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                        + PASSWORD + "\";");
    }

    /** Settings of a service that comes with a token, which this broker takes unsigned. */
    public Map<String, Object> token() {
        return settings(
                "OAUTHBEARER",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                        + " unsecuredLoginStringClaim_sub=\"" + USER + "\";");
    }

    private Map<String, Object> settings(String mechanism, String login) {
        return Map.of(
                "moot.kafka.bootstrap.servers",
                "localhost:" + securePort,
                "moot.kafka.security.protocol",
                "SASL_SSL",
                "moot.kafka.sasl.mechanism",
                mechanism,
                "moot.kafka.sasl.jaas.config",
                login,
                "moot.kafka.ssl.truststore.type",
                "PKCS12",
                "moot.kafka.ssl.truststore.location",
                store.toString(),
                "moot.kafka.ssl.truststore.password",
                STORE_PASSWORD);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
