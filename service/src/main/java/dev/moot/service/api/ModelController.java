package dev.moot.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.service.http.Access;
import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.http.Scope;
import dev.moot.service.model.CurrentModel;
import dev.moot.service.model.Serving;
import dev.moot.service.settings.TierSettings;
import dev.moot.service.suggestion.SuggestionPolicy;
import dev.moot.service.suggestion.Thresholds;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells about the model that labels at present. */
@Controller("/v1/model")
@Tag(name = "Model")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Access(Scope.ANALYZE)
final class ModelController {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final CurrentModel current;
    private final TierSettings tier;

    ModelController(CurrentModel current, TierSettings tier) {
        this.current = current;
        this.tier = tier;
    }

    @Operation(
            summary = "Tells which model labels at present",
            description = "Its hash, thresholds and attributes, what it was trained on and how it was measured.")
    @ApiResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Model")))
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    byte[] describe() {
        Serving serving = serving(current);
        Model model = serving.model();
        ModelDescription description = model.description();
        ObjectNode json = JSON.createObjectNode()
                .put("name", description.name())
                .put("version", description.version())
                .put("hash", description.hash())
                .put("tier", tier.policy().name().toLowerCase(Locale.ROOT));
        description.knowledge().ifPresent(version -> json.put("knowledge", version));
        ObjectNode attributes = json.putObject("attributes");
        for (Attribute attribute : description.attributes()) {
            describe(attribute, serving, attributes.putObject(attribute.name()));
        }
        write(serving.policy().misinformation(), json.putObject("misinformation"));
        model.origin().ifPresent(origin -> json.set("provenance", JSON.valueToTree(origin)));
        json.put("card", model.card().isPresent());
        return Json.bytes(json);
    }

    @Operation(summary = "The model card", description = "In Markdown; a model that did not come with Moot has none.")
    @ApiResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(mediaType = MediaType.TEXT_MARKDOWN, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @Get("/card")
    @Produces(MediaType.TEXT_MARKDOWN)
    String card() {
        return serving(current)
                .model()
                .card()
                .orElseThrow(() -> new RequestException(RequestError.NOT_FOUND, "this model came without a card"));
    }

    /** The model that labels at present. */
    static Serving serving(CurrentModel current) {
        return current.serving()
                .orElseThrow(() ->
                        new RequestException(Problem.of(RequestError.STARTING).retryAfter(PAUSE)));
    }

    private static void describe(Attribute attribute, Serving serving, ObjectNode json) {
        json.put("threshold", serving.model().description().thresholds().get(attribute))
                .put("polarity", attribute.polarity().name().toLowerCase(Locale.ROOT));
        Optional<Measurement> measured = serving.model().curve(attribute).map(Measurement::of);
        json.put("experimental", measured.map(Measurement::isExperimental).orElse(true));
        measured.ifPresent(it -> json.set("measured", it.toJson()));
        SuggestionPolicy policy = serving.policy();
        write(policy.civility().getOrDefault(attribute, Thresholds.NEVER), json);
    }

    private static void write(Thresholds thresholds, ObjectNode json) {
        thresholds.review().ifPresent(score -> json.put("review", score));
        thresholds.hold().ifPresent(score -> json.put("hold", score));
    }
}
