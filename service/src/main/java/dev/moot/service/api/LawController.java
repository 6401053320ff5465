package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.PropositionJson;
import dev.moot.classifier.law.Status;
import dev.moot.service.http.Access;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.http.Scope;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the entries of the knowledge base of law that comments are compared with. */
@Controller("/v1/law")
@Tag(name = "Law")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Access(Scope.ANALYZE)
@ExecuteOn(TaskExecutors.BLOCKING) // reading the knowledge base for the first time takes a second
final class LawController {

    private static final int MOST = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Provider<KnowledgeBase> knowledge;

    LawController(Provider<KnowledgeBase> knowledge) {
        this.knowledge = knowledge;
    }

    @Operation(
            summary = "Lists the entries of the law",
            description = "Those that comments are compared with, by their ids.")
    @ApiResponse(
            responseCode = "200",
            description = "The entries",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Law")))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    byte[] list(
            @Parameter(description = "A code such as US or US-CA.", schema = @Schema(type = "string"))
                    @QueryValue
                    @Nullable
                    String jurisdiction,
            @Parameter(description = "Such as federalism.", schema = @Schema(type = "string")) @QueryValue @Nullable
                    String domain,
            @Parameter(
                            description = "How firm the law is.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"settled", "contested"}))
                    @QueryValue
                    @Nullable
                    String status,
            @Parameter(description = "Words that an entry has, all of them.", schema = @Schema(type = "string"))
                    @QueryValue
                    @Nullable
                    String text,
            @Parameter(
                            description = "The most entries to list.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryValue(defaultValue = "100")
                    int limit,
            @Parameter(
                            description = "How many entries to pass over.",
                            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @QueryValue(defaultValue = "0")
                    int offset) {
        requireIn("limit", limit, 1, MOST);
        requireIn("offset", offset, 0, Integer.MAX_VALUE);
        KnowledgeBase law = knowledge.get();
        List<Proposition> found = law.propositions().stream()
                .filter(it -> jurisdiction == null || jurisdiction.equalsIgnoreCase(it.jurisdiction()))
                .filter(it -> domain == null || domain.equalsIgnoreCase(it.domain()))
                .filter(status == null ? it -> true : has(status))
                .filter(text == null ? it -> true : says(text))
                .toList();
        ObjectNode page = NODES.objectNode().put("version", law.version()).put("total", found.size());
        ArrayNode entries = page.putArray("entries");
        found.stream().skip(offset).limit(limit).forEach(it -> entries.add(PropositionJson.of(it)));
        return Json.bytes(page);
    }

    @Operation(summary = "Shows an entry of the law", description = "With its authorities and paraphrases.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Proposition")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @Get("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    byte[] show(
            @Parameter(schema = @Schema(type = "string", example = "us.federalism.anti-commandeering")) @PathVariable
                    String id) {
        return knowledge
                .get()
                .find(id)
                .map(it -> Json.bytes(PropositionJson.of(it)))
                .orElseThrow(() ->
                        new RequestException(RequestError.NOT_FOUND, "no entry has this id; /v1/law has them all"));
    }

    private static Predicate<Proposition> has(String status) {
        Status wanted = Arrays.stream(Status.values())
                .filter(each -> each.name().equalsIgnoreCase(status))
                .findFirst()
                .orElseThrow(() ->
                        new RequestException(RequestError.INVALID_REQUEST, "status must be settled or contested"));
        return it -> it.status() == wanted;
    }

    /** Whether an entry has all the words in what it says, its paraphrases or the names of its authorities. */
    private static Predicate<Proposition> says(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return it -> {
            String all = String.join(
                            "\n",
                            Stream.concat(
                                            it.statements().stream().map(statement -> statement.text()),
                                            it.authorities().stream().map(authority -> authority.cite()))
                                    .toList())
                    .toLowerCase(Locale.ROOT);
            return words.stream().allMatch(all::contains);
        };
    }

    private static void requireIn(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RequestException(
                    RequestError.INVALID_REQUEST, name + " must be a number from " + least + " to " + most);
        }
    }
}
