package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.OperatingCurve;
import dev.moot.classifier.model.OperatingPoint;
import dev.moot.service.http.Access;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.http.Scope;
import dev.moot.service.model.CurrentModel;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the threshold for a recall or precision that a publisher wants, and tells what it costs. */
@Controller("/v1/thresholds:suggest")
@Tag(name = "Model")
@ApiResponse(responseCode = "400", ref = "BadRequest")
@ApiResponse(responseCode = "401", ref = "Unauthenticated")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "413", ref = "TooLarge")
@ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
@ApiResponse(responseCode = "429", ref = "RateLimited")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Access(Scope.ADMIN)
final class ThresholdsController {

    private static final String ATTRIBUTE = "attribute";
    private static final String RECALL = "recall";
    private static final String PRECISION = "precision";
    private static final String PREVALENCE = "prevalence";
    private static final Set<String> FIELDS = Set.of(ATTRIBUTE, RECALL, PRECISION, PREVALENCE);
    private static final double ROUNDED = 10_000;

    private final CurrentModel current;

    ThresholdsController(CurrentModel current) {
        this.current = current;
    }

    @Operation(
            summary = "Finds a threshold",
            description =
                    "For the recall or precision that is wanted, with what it costs, by the curve the model was measured with.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Target")))
    @ApiResponse(
            responseCode = "200",
            description = "The threshold",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SuggestedThreshold")))
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    byte[] suggest(@Body byte @Nullable [] body) {
        RequestFields request = RequestFields.of(body, FIELDS);
        Model model = ModelController.serving(current).model();
        ModelDescription description = model.description();
        Attribute attribute = Attribute.named(request.requiredText(ATTRIBUTE, 64))
                .filter(description.attributes()::contains)
                .orElseThrow(() -> request.invalid(ATTRIBUTE, "one that the model knows; /v1/model has them all"));
        OptionalDouble recall = request.share(RECALL);
        OptionalDouble precision = request.share(PRECISION);
        if (recall.isPresent() == precision.isPresent()) {
            throw new RequestException(RequestError.INVALID_REQUEST, "either recall or precision is to be given");
        }
        OperatingCurve curve = model.curve(attribute)
                .orElseThrow(
                        () -> new RequestException(RequestError.NOT_MEASURED, RequestError.NOT_MEASURED.meaning()));
        double prevalence = request.share(PREVALENCE).orElse((double) curve.positives() / curve.examples());
        OperatingPoint point = (recall.isPresent()
                        ? curve.atRecall(recall.getAsDouble(), prevalence)
                        : curve.atPrecision(precision.getAsDouble(), prevalence))
                .orElseThrow(() -> new RequestException(
                        RequestError.UNREACHABLE_TARGET, RequestError.UNREACHABLE_TARGET.meaning()));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put(ATTRIBUTE, attribute.name())
                .put(PREVALENCE, rounded(prevalence));
        write(point, answer);
        write(nearest(curve.points(prevalence), description.thresholds().get(attribute)), answer.putObject("present"));
        answer.set("measured", Measurement.of(curve).toJson());
        answer.putObject("model")
                .put("name", description.name())
                .put("version", description.version())
                .put("hash", description.hash());
        return Json.bytes(answer);
    }

    private static void write(OperatingPoint point, ObjectNode json) {
        json.put("threshold", point.threshold())
                .put(RECALL, rounded(point.recall()))
                .put(PRECISION, rounded(point.precision()))
                .put("flagged", rounded(point.flagged()));
    }

    /** What the model's own threshold does, as nearly as the curve tells. */
    private static OperatingPoint nearest(List<OperatingPoint> points, double threshold) {
        return points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.threshold() - threshold)))
                .orElseThrow();
    }

    private static double rounded(double share) {
        return Math.round(share * ROUNDED) / ROUNDED;
    }
}
