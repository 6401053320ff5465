package dev.moot.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Comment;
import dev.moot.service.decision.Decision;
import dev.moot.service.decision.DecisionPublisher;
import dev.moot.service.decision.ModeratorAction;
import dev.moot.service.http.Access;
import dev.moot.service.http.Caller;
import dev.moot.service.http.Hashes;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.http.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what moderators decided. */
@Controller("/v1/decisions")
@Tag(name = "Decisions")
@ApiResponse(responseCode = "400", ref = "BadRequest")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "413", ref = "TooLarge")
@ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Access(Scope.DECIDE)
final class DecisionsController {

    private static final List<String> ACTIONS =
            Arrays.stream(ModeratorAction.values()).map(Enum::name).toList();
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_HASH = 100;
    private static final int MOST_SCORES = 100;
    private static final int MOST_REASONS = 20;
    private static final int LONGEST_REASON = 1_000;
    private static final String SOURCE = "native";

    private final DecisionPublisher publisher;
    private final IdempotentAnswers answers;

    DecisionsController(DecisionPublisher publisher, IdempotentAnswers answers) {
        this.publisher = publisher;
        this.answers = answers;
    }

    @Operation(
            summary = "Tells what a moderator decided",
            description =
                    "Published to the topic of decisions. With an Idempotency-Key the same request gives the same answer and one event.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Decision")))
    @ApiResponse(
            responseCode = "201",
            description = "Kafka has it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PublishedDecision")))
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> decide(
            HttpRequest<?> request,
            @Body byte @Nullable [] body,
            @Parameter(
                            description = "1 to 255 visible characters; the same request under it is done once.",
                            schema = @Schema(type = "string", maxLength = 255, example = "k-"))
                    @Header("Idempotency-Key")
                    @Nullable
                    String idempotencyKey) {
        byte[] given = body == null ? new byte[0] : body;
        if (idempotencyKey == null) {
            return created(publish(given, UUID.randomUUID().toString()));
        }
        if (!IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new RequestException(
                    RequestError.INVALID_REQUEST, "Idempotency-Key must be 1 to 255 visible characters of ASCII");
        }
        String caller = Caller.of(request);
        // Made of the key, so that readers of the topic see a repeated decision even if Moot has forgotten the first.
        String id = Hashes.id("decision", caller, idempotencyKey);
        return created(answers.answer(caller, idempotencyKey, given, () -> publish(given, id)));
    }

    private static CompletableFuture<HttpResponse<byte[]>> created(CompletableFuture<byte[]> answer) {
        return answer.thenApply(
                bytes -> HttpResponse.<byte[]>status(HttpStatus.CREATED).body(bytes));
    }

    private CompletableFuture<byte[]> publish(byte[] body, String id) {
        Decision decision = decision(RequestFields.of(body, DecisionFields.NAMES), id);
        byte[] answer = Json.bytes(
                Map.of("id", decision.id(), "decidedAt", decision.decidedAt().toString()));
        return publisher.publish(decision).thenApply(done -> answer);
    }

    private static Decision decision(RequestFields fields, String id) {
        Decision.Subject subject = new Decision.Subject(
                fields.text("commentId", LONGEST_ID),
                fields.text("threadId", LONGEST_ID),
                fields.text("text", Comment.MAX_TEXT_BYTES),
                fields.object("model", DecisionFields.MODEL).flatMap(model -> model.text("hash", LONGEST_HASH)));
        if (subject.commentId().isEmpty() && subject.text().isEmpty()) {
            throw fields.missing("commentId or text");
        }
        Decision.Verdict verdict = new Decision.Verdict(
                scores(fields),
                fields.oneOf("action", ACTIONS).map(ModeratorAction::valueOf),
                fields.texts("reasons", MOST_REASONS, LONGEST_REASON));
        if (verdict.scores().isEmpty() && verdict.action().isEmpty()) {
            throw fields.missing("action or scores");
        }
        Decision.Origin origin = new Decision.Origin(
                SOURCE, fields.text("community", LONGEST_ID), fields.text("clientToken", LONGEST_ID));
        Instant decidedAt = fields.time("decidedAt")
                .map(OffsetDateTime::toInstant)
                .orElseGet(Instant::now)
                .truncatedTo(ChronoUnit.MILLIS);
        return new Decision(id, subject, verdict, origin, decidedAt);
    }

    private static Map<String, Double> scores(RequestFields fields) {
        if (!fields.has("scores")) {
            return Map.of();
        }
        ObjectNode given = fields.requiredObject("scores");
        if (given.size() > MOST_SCORES) {
            throw fields.invalid("scores", "at most " + MOST_SCORES + " scores");
        }
        Map<String, Double> scores = new TreeMap<>();
        for (Map.Entry<String, JsonNode> score : given.properties()) {
            double value = score.getValue().isNumber() ? score.getValue().doubleValue() : -1;
            if (!ATTRIBUTE.matcher(score.getKey()).matches() || !(value >= 0 && value <= 1)) {
                throw fields.invalid("scores", "numbers from 0 to 1 by names of attributes in capitals");
            }
            scores.put(score.getKey(), value);
        }
        return scores;
    }
}
