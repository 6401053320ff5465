package dev.moot.service.coral;

import dev.moot.service.http.JsonBody;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.settings.CoralSettings;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What Coral's external moderation phase calls. A signature takes the place of a key. */
@Hidden // src/main/openapi/components.yml has it
@Controller("/coral")
final class CoralController {

    private final Secrets secrets;
    private final Moderation moderation;
    private final boolean plainText;

    CoralController(Secrets secrets, Moderation moderation, CoralSettings settings) {
        this.secrets = secrets;
        this.moderation = moderation;
        this.plainText = settings.isPlainText();
    }

    /** Answers with what becomes of a comment, or with 204 where there is nothing to say. */
    @Post("/moderate")
    CompletableFuture<HttpResponse<?>> moderate(
            @Header(SignatureHeader.NAME) @Nullable String signature, @Body byte[] body) {
        if (!secrets.areThereAny()) {
            throw new RequestException(
                    RequestError.NOT_FOUND, "Coral's phase is off, as moot.coral.secrets has no secret");
        }
        if (!secrets.signed(body, SignatureHeader.read(signature == null ? "" : signature))) {
            throw new RequestException(
                    RequestError.UNAUTHENTICATED,
                    SignatureHeader.NAME + " has no signature of this body by a secret of moot.coral.secrets");
        }
        ModerationRequest request = ModerationRequest.read(JsonBody.read(body));
        return moderation
                .moderate(PostedComment.read(request, secrets.id(body), plainText))
                .thenApply(CoralController::answer);
    }

    private static HttpResponse<?> answer(Optional<Map<String, Object>> body) {
        return body.<HttpResponse<?>>map(HttpResponse::ok).orElseGet(HttpResponse::noContent);
    }
}
