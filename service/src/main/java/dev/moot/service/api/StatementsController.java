package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.service.http.Access;
import dev.moot.service.http.Scope;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;

/** Drafts statements of reasons, for people to complete. */
@Controller("/v1/statements")
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
@ExecuteOn(TaskExecutors.BLOCKING) // reading the knowledge base for the first time takes a second
final class StatementsController {

    private final Provider<KnowledgeBase> knowledge;

    StatementsController(Provider<KnowledgeBase> knowledge) {
        this.knowledge = knowledge;
    }

    @Operation(
            summary = "Drafts a statement of reasons",
            description =
                    "With the fields of the transparency database of the EU Digital Services Act, for a person to complete. Stores nothing.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "StatementRequest")))
    @ApiResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "StatementDraft")))
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    byte[] draft(@Body byte @Nullable [] body) {
        ObjectNode draft = StatementRequest.read(body, knowledge.get()).draft();
        return Json.bytes(draft);
    }
}
