package dev.moot.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.context.CommentInContext;
import dev.moot.service.http.Access;
import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.http.Scope;
import dev.moot.service.request.Answer;
import dev.moot.service.request.Question;
import dev.moot.service.request.RequestClassifier;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Labels the comments of a request. */
@Controller("/v1/classify")
@Tag(name = "Labels")
@ApiResponse(responseCode = "400", ref = "BadRequest")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "413", ref = "TooLarge")
@ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Access(Scope.ANALYZE)
final class ClassifyController {

    /** The most comments of one request. */
    static final int MOST = 100;

    private static final String COMMENTS = "comments";
    private static final String FAST = "fast";

    private final RequestClassifier classifier;
    private final CommentReader reader = new CommentReader();
    private final ResultEncoder encoder = new ResultEncoder();

    ClassifyController(RequestClassifier classifier) {
        this.classifier = classifier;
    }

    @Operation(
            summary = "Labels a comment, or up to 100",
            description =
                    "One comment is answered by its label. Of several, each has its label or its error, in their order; a reply finds the comment it answers before it in the request.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ClassifyRequest")))
    @ApiResponse(
            responseCode = "200",
            description = "The label, or the results",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ClassifyAnswer")))
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<byte[]> classify(
            @Body byte @Nullable [] body,
            @Parameter(
                            description = "Left out, all there is; fast, the fast tier alone, without the law.",
                            schema = @Schema(type = "string", allowableValues = "fast"))
                    @QueryValue
                    @Nullable
                    String tier) {
        if (tier != null && !tier.equals(FAST)) {
            throw new RequestException(RequestError.INVALID_REQUEST, "tier must be fast, or left out");
        }
        ObjectNode request = RequestFields.read(body);
        return request.has(COMMENTS)
                ? many(RequestFields.of(request, Set.of(COMMENTS)), tier != null)
                : one(request, tier != null);
    }

    private CompletableFuture<byte[]> one(ObjectNode comment, boolean fastOnly) {
        Entry entry = reader.read(List.of(comment)).get(0);
        if (entry instanceof Entry.Bad bad) {
            throw new RequestException(Problem.of(bad.refused()));
        }
        CommentInContext valid = ((Entry.Valid) entry).comment();
        return classifier
                .classify(new Question(valid.comment(), fastOnly))
                .thenApply(answer -> encoder.encode(valid, answer));
    }

    private CompletableFuture<byte[]> many(RequestFields request, boolean fastOnly) {
        List<JsonNode> comments = request.requiredArray(COMMENTS);
        if (comments.isEmpty() || comments.size() > MOST) {
            throw request.invalid(COMMENTS, "1 to " + MOST + " comments");
        }
        List<Entry> entries = reader.read(comments);
        List<Question> questions = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Valid valid) {
                questions.add(new Question(valid.comment().comment(), fastOnly));
            }
        }
        List<CompletableFuture<Answer>> answers = questions.isEmpty() ? List.of() : classifier.classify(questions);
        // One that fails is an error of its comment, not of the request.
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> encoder.encode(entries, answers));
    }
}
