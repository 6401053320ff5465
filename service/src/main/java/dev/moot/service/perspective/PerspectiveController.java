package dev.moot.service.perspective;

import dev.moot.service.decision.Decision;
import dev.moot.service.decision.Decision.Origin;
import dev.moot.service.decision.Decision.Subject;
import dev.moot.service.decision.Decision.Verdict;
import dev.moot.service.decision.DecisionPublisher;
import dev.moot.service.http.Access;
import dev.moot.service.http.Scope;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The two methods of the Perspective API. As there, a body is JSON whatever its headers say, and so is the answer. */
@Hidden // src/main/openapi/components.yml has it
@Controller("/v1alpha1")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class PerspectiveController {

    private static final String SOURCE = "perspective";

    private final Analysis analysis;
    private final LanguageFinder languageFinder;
    private final DecisionPublisher decisions;

    PerspectiveController(Analysis analysis, LanguageFinder languageFinder, DecisionPublisher decisions) {
        this.analysis = analysis;
        this.languageFinder = languageFinder;
        this.decisions = decisions;
    }

    /** Scores a comment. */
    @Post(uris = {"/comments:analyze", "/comments%3Aanalyze", "/comments%3aanalyze"})
    @Access(Scope.ANALYZE)
    CompletableFuture<HttpResponse<AnalyzeResponse>> analyze(@Body byte @Nullable [] body) {
        return analysis.answer(AnalyzeRequest.read(present(body))).thenApply(PerspectiveController::json);
    }

    /** Publishes what a moderator says the scores of a comment should have been. */
    @Post(uris = {"/comments:suggestscore", "/comments%3Asuggestscore", "/comments%3asuggestscore"})
    @Access(Scope.DECIDE)
    CompletableFuture<HttpResponse<SuggestResponse>> suggest(@Body byte @Nullable [] body) {
        SuggestRequest request = SuggestRequest.read(present(body));
        return languageFinder.find(request.text()).thenCompose(detected -> {
            Languages languages = new Languages(request.languages(), detected).requireEnglish(request.attribute());
            return decisions
                    .publish(decision(request))
                    .thenApply(done -> json(
                            new SuggestResponse(request.clientToken(), languages.detected(), languages.requested())));
        });
    }

    private static Decision decision(SuggestRequest request) {
        return new Decision(
                UUID.randomUUID().toString(),
                new Subject(request.commentId(), Optional.empty(), Optional.of(request.text()), Optional.empty()),
                new Verdict(request.scores(), Optional.empty(), List.of()),
                new Origin(SOURCE, request.community(), request.clientToken()),
                Instant.now());
    }

    private static byte[] present(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static <T> HttpResponse<T> json(T body) {
        return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
