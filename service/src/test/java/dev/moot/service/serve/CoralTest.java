package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.demo.EmbeddedKafka;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Coral asks about comments before it publishes them. */
class CoralTest {

    private static final Map<String, Object> FLAG = Map.of("actionType", "FLAG", "reason", "COMMENT_DETECTED_TOXIC");

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    /** Nothing is advised but what the settings of a test ask for. */
    private static Map<String, Object> settings(Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "moot.coral.secrets", Coral.SECRET,
                "moot.suggestion.review.toxicity", "never",
                "moot.suggestion.review.insult", "never",
                "moot.suggestion.hold.toxicity", "never"));
        settings.putAll(others);
        return settings;
    }

    private MootService serve(Map<String, Object> others) throws InterruptedException {
        return newsroom.serve(settings(others));
    }

    private static Page metrics(MootService service) {
        return new Page(service.address().resolve("/prometheus"));
    }

    @Test
    void hasNoOpinionOnACommentThatReachesNoThreshold() throws Exception {
        MootService service = serve(Map.of());
        assertThat(new Coral(service).ask(Coral.request("<p>hello</p>"))).isEmpty();
        metrics(service).await("moot_coral_answers_total{action=\"none\"} 1.0");
        metrics(service).await("moot_coral_time_seconds_count 1");
    }

    @Test
    void flagsWhatIsToBeReviewedAndWithholdsWhatIsToBeHeld() throws Exception {
        MootService service = serve(Map.of("moot.suggestion.review.toxicity", 0));
        assertThat(new Coral(service).ask(Coral.request("hello"))).isEqualTo(Map.of("actions", List.of(FLAG)));

        MootService strict = serve(Map.of("moot.suggestion.hold.toxicity", 0, "moot.instance.id", "strict"));
        assertThat(new Coral(strict).ask(Coral.request("hello")))
                .isEqualTo(Map.of("status", "SYSTEM_WITHHELD", "actions", List.of(FLAG)));
        metrics(strict).await("moot_coral_answers_total{action=\"system_withheld\"} 1.0");
    }

    @Test
    void rejectsOnlyWhereThePublisherSaysSoAndTellsTheReason() throws Exception {
        MootService service = serve(Map.of("moot.suggestion.hold.insult", 0, "moot.coral.hold", "rejected"));
        assertThat(new Coral(service).ask(Coral.request("hello")))
                .isEqualTo(Map.of(
                        "status",
                        "REJECTED",
                        "actions",
                        List.of(FLAG),
                        "moderationAction",
                        Map.of("status", "REJECTED", "rejectionReason", Map.of("code", "HARASSMENT_BULLYING"))));
    }

    @Test
    void tellsWhatTheLawIsWhereItRejectsMisinformation() throws Exception {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "moot.coral.secrets",
                Coral.SECRET,
                "moot.coral.timeout",
                "10s",
                "moot.suggestion.hold.misinformation",
                0,
                "moot.coral.hold",
                "rejected"));
        MootService service = newsroom.serveWithBundledModel(settings);
        Map<String, Object> answer = new Coral(service)
                .ask(Coral.request(
                        "<div>State and local police must carry out a federal program, such as immigration enforcement,"
                                + " if Washington orders them to.</div>"));
        assertThat(answer).containsOnlyKeys("status", "moderationAction").containsEntry("status", "REJECTED");
        JsonNode reason = Newsroom.json(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(answer))
                .at("/moderationAction/rejectionReason");
        assertThat(reason.path("code").textValue()).isEqualTo("MISINFORMATION");
        assertThat(reason.path("legalGrounds").textValue()).isNotBlank();
        assertThat(reason.path("detailedExplanation").textValue()).isNotBlank();
    }

    @Test
    void takesNobodyForCoralWhoDoesNotKnowASecret() throws Exception {
        String old = "0ld".repeat(10);
        MootService service = serve(Map.of("moot.coral.secrets", Coral.SECRET + ", " + old));
        Coral coral = new Coral(service);
        String body = Coral.text(Coral.request("hello"));
        String right = Coral.sign(body, Coral.SECRET);
        String wrong = Coral.sign(body, "wrong".repeat(10));

        assertThat(coral.send(body, right).statusCode()).isEqualTo(204);
        assertThat(coral.send(body, Coral.sign(body, old)).statusCode())
                .as("rotated")
                .isEqualTo(204);
        assertThat(coral.send(body, wrong + "," + right).statusCode())
                .as("one of two")
                .isEqualTo(204);

        requireRefusal(coral.send(body), 401, "UNAUTHENTICATED");
        requireRefusal(coral.send(body, wrong), 401, "UNAUTHENTICATED");
        requireRefusal(coral.send(body, right.substring(0, right.length() - 2)), 401, "UNAUTHENTICATED");
        requireRefusal(coral.send(body + " ", right), 401, "UNAUTHENTICATED");
        requireRefusal(coral.send("", right), 400, "INVALID_REQUEST");
    }

    @Test
    void readsSecretsFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("secrets"), "another-secret-of-some-length\n" + Coral.SECRET);
        MootService service = serve(Map.of("moot.coral.secrets", "", "moot.coral.secrets-file", file.toString()));
        assertThat(new Coral(service).ask(Coral.request("hello"))).isEmpty();
    }

    @Test
    void isOffWithoutASecret() throws Exception {
        MootService service = serve(Map.of("moot.coral.secrets", ""));
        String body = Coral.text(Coral.request("hello"));
        requireRefusal(new Coral(service).send(body, Coral.sign(body, Coral.SECRET)), 404, "NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoRequestOfCoral() throws Exception {
        Coral coral = new Coral(serve(Map.of()));
        ObjectNode withoutTenant = Coral.request("hello");
        withoutTenant.remove("tenantID");
        ObjectNode numbered = Coral.request("hello");
        ((ObjectNode) numbered.get("story")).put("id", 7);
        Map<String, String> bad = Map.of(
                "no JSON",
                "NOT_JSON",
                "[]",
                "NOT_AN_OBJECT",
                "{\"action\":1}",
                "INVALID_REQUEST",
                "{\"action\":\"LIKE\"}",
                "INVALID_REQUEST",
                Coral.text(withoutTenant),
                "INVALID_REQUEST",
                Coral.text(numbered),
                "INVALID_REQUEST");
        for (Map.Entry<String, String> each : bad.entrySet()) {
            String body = each.getKey();
            requireRefusal(coral.send(body, Coral.sign(body, Coral.SECRET)), 400, each.getValue());
        }
    }

    private static void requireRefusal(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Newsroom.json(response.body().getBytes(UTF_8)).get("code").textValue())
                .isEqualTo(code);
        assertThat(response.body()).doesNotContain(Coral.SECRET, Coral.AUTHOR, "hello");
    }

    @ParameterizedTest
    @CsvSource({"poison,CLASSIFICATION_FAILED", "'<p> </p>',BLANK_TEXT", "slow,TIMEOUT", "'\ud800',LONE_SURROGATE"})
    void letsPassWhatItCannotLabelAndCountsIt(String body, String reason) throws Exception {
        MootService service = serve(Map.of("moot.suggestion.review.toxicity", 0));
        ObjectNode request = Coral.request("?");
        // A lone surrogate has to be escaped on its way.
        String text = Coral.text(request).replace("\"?\"", "\"" + body.replace("\ud800", "\\ud800") + "\"");
        HttpResponse<String> response = new Coral(service).send(text, Coral.sign(text, Coral.SECRET));
        assertThat(Coral.read(response)).isEmpty();
        metrics(service).await("moot_coral_passed_total{reason=\"" + reason + "\"} 1.0");
    }

    @Test
    void letsPassWhatComesWhenTooMuchIsWaiting() throws Exception {
        MootService service = serve(Map.of(
                "moot.suggestion.review.toxicity",
                0,
                "moot.http.workers",
                1,
                "moot.http.queue",
                1,
                "moot.coral.publish",
                false));
        Coral coral = new Coral(service);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                .mapToObj(i -> coral.askLater(Coral.request(TestModel.SLOW + i)))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(Coral.read(answer.get())).isEmpty();
        }
        metrics(service).await("moot_coral_passed_total{reason=\"OVERLOADED\"}");
    }

    @Test
    void findsWhatAReplyAnswersOnEveryInstance() throws Exception {
        // The test model's score of insult is made of the parent.
        double alone = TestModel.score("Optional.empty/Optional.empty");
        String parent = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "parent " + i)
                .filter(text -> TestModel.score("Optional[" + text + "]/Optional.empty") > alone + 0.0001)
                .findFirst()
                .orElseThrow();
        Map<String, Object> settings =
                Map.of("moot.suggestion.review.insult", TestModel.score("Optional[" + parent + "]/Optional.empty"));
        newsroom.withTopics(4);
        MootService first = serve(settings);
        newsroom.post(Map.of("threadId", Coral.THREAD, "id", "c-1", "text", parent));
        newsroom.labels(1);
        Map<String, Object> others = new HashMap<>(settings);
        others.put("moot.instance.id", "another");
        MootService second = serve(others);

        for (MootService service : List.of(first, second)) {
            Coral coral = new Coral(service);
            assertThat(coral.ask(Coral.reply("A reply", "c-unknown"))).isEmpty();
            long deadline = System.nanoTime() + 60_000_000_000L;
            Map<String, Object> answer = coral.ask(Coral.reply("A reply", "c-1"));
            while (answer.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(50);
                answer = coral.ask(Coral.reply("A reply", "c-1"));
            }
            assertThat(answer).isEqualTo(Map.of("actions", List.of(FLAG)));
            metrics(service).await("moot_coral_replies_total{parent_found=\"true\"} 1.0");
        }
        newsroom.delete(Coral.THREAD, "c-1");
        Coral coral = new Coral(second);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!coral.ask(Coral.reply("A reply", "c-1")).isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(coral.ask(Coral.reply("A reply", "c-1")))
                .as("the parent is deleted")
                .isEmpty();
    }

    @Test
    void theCommentIsInKafkaOnceAndIsLabelled() throws Exception {
        MootService service = serve(Map.of());
        Coral coral = new Coral(service);
        coral.ask(Coral.reply("<p>One &amp; <b>two</b></p><p>three</p>", "d79b787f"));
        metrics(service).await("moot_coral_published_total 1.0");

        List<ConsumerRecord<byte[], byte[]>> records = newsroom.comments(1);
        assertThat(records).hasSize(1);
        ConsumerRecord<byte[], byte[]> record = records.get(0);
        JsonNode event = Newsroom.json(record.value());
        String id = event.get("id").textValue();
        assertThat(id).matches("coral-[0-9a-f]{32}");
        assertThat(Newsroom.header(record, "ce_id")).isEqualTo(id);
        assertThat(new String(record.key(), UTF_8)).isEqualTo(Coral.THREAD);
        assertThat(event.get("threadId").textValue()).isEqualTo(Coral.THREAD);
        assertThat(event.get("text").textValue()).isEqualTo("One & two three");
        assertThat(event.at("/parent/id").textValue()).isEqualTo("d79b787f");
        assertThat(event.at("/article/url").textValue()).isEqualTo("http://news.example/a-story/");
        assertThat(new String(record.value(), UTF_8)).doesNotContain(Coral.AUTHOR);
        assertThat(newsroom.labels(1)).containsOnlyKeys(id);

        coral.ask(Coral.reply("<p>One &amp; <b>two</b></p><p>three</p>", "d79b787f"));
        ObjectNode otherAuthor = Coral.reply("<p>One &amp; <b>two</b></p><p>three</p>", "d79b787f");
        ((ObjectNode) otherAuthor.get("author")).put("id", "another");
        coral.ask(otherAuthor);
        assertThat(newsroom.comments(3))
                .extracting(each -> Newsroom.header(each, "ce_id"))
                .as("the same request has the same id, another one another")
                .containsOnlyOnce(newsroom.comments(3).stream()
                        .map(each -> Newsroom.header(each, "ce_id"))
                        .filter(each -> !each.equals(id))
                        .findFirst()
                        .orElseThrow())
                .contains(id)
                .hasSize(3);
    }

    @Test
    void publishesNothingWhereThePublisherFeedsTheCommentsItself() throws Exception {
        MootService service = serve(Map.of("moot.coral.publish", false));
        assertThat(new Coral(service).ask(Coral.request("hello"))).isEmpty();
        newsroom.post("t", "c-1", "by the publisher");
        assertThat(newsroom.comments(1)).hasSize(1);
    }

    @Test
    void answersWhileKafkaIsAway(@TempDir Path data) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(data);
        try (Newsroom other = new Newsroom(kafka.bootstrapServers())) {
            MootService service = other.serve(settings(Map.of("moot.suggestion.review.toxicity", 0)));
            kafka.close();
            assertThat(new Coral(service).ask(Coral.request("hello"))).isEqualTo(Map.of("actions", List.of(FLAG)));
        } finally {
            kafka.close();
        }
    }

    @Test
    void listensToOthersWithASecretAlone() throws Exception {
        MootService service = serve(Map.of("moot.http.host", "0.0.0.0"));
        Coral coral = new Coral(service);
        assertThat(coral.ask(Coral.request("hello"))).isEmpty();
        requireRefusal(coral.send(Coral.text(Coral.request("hello"))), 401, "UNAUTHENTICATED");
    }

    @Test
    void neitherTextNorAuthorNorSecretReachesLogsOrMetrics() throws Exception {
        Logger moot = (Logger) LoggerFactory.getLogger("dev.moot");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        moot.setLevel(Level.TRACE);
        try {
            MootService service = serve(Map.of());
            Coral coral = new Coral(service);
            String wrong = Coral.text(Coral.request("Quixotic Zebra")).replace("NEW", "Quixotic");
            assertThat(coral.ask(Coral.reply("Quixotic Zebra", "c-1"))).isEmpty();
            assertThat(coral.ask(Coral.request("Quixotic Zebra " + TestModel.POISON)))
                    .isEmpty();
            assertThat(coral.send(wrong, Coral.sign(wrong, Coral.SECRET)).body())
                    .contains("INVALID_REQUEST")
                    .doesNotContain("Quixotic");
            assertThat(coral.send(wrong).statusCode()).isEqualTo(401);
            newsroom.labels(1);
            newsroom.rejected(1);
            assertThat(metrics(service).body()).doesNotContain("Quixotic", Coral.AUTHOR, Coral.SECRET);
        } finally {
            root.detachAppender(log);
            moot.setLevel(null);
        }
        assertThat(List.copyOf(log.list))
                .anyMatch(event -> event.getFormattedMessage().contains("the classifier fails on a comment"))
                .extracting(event -> event.getFormattedMessage()
                        + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .noneMatch(line ->
                        line.contains("Quixotic") || line.contains(Coral.AUTHOR) || line.contains(Coral.SECRET));
    }
}
