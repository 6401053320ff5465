package dev.moot.service.api;

import dev.moot.service.http.Hashes;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The answers to the last requests that came with an {@code Idempotency-Key}: who repeats one gets the same answer, and
 * nothing is done twice. A request that fails is forgotten, so that it can be repeated.
 *
 * <p>Thread-safe.
 */
@Singleton
final class IdempotentAnswers {

    /** Some megabytes. Who repeats a request does so soon, and what is done twice all the same has the same event id. */
    private static final int MOST = 10_000;

    /** Whose key it is, for other clients may choose the same. */
    private record Key(String caller, String key) {}

    private record Given(String hash, CompletableFuture<byte[]> answer) {}

    private final Map<Key, Given> answers = new LinkedHashMap<>();

    /**
     * Answers a request, unless it was answered before.
     *
     * @param body the request's
     * @param answer does what is asked
     * @throws RequestException if the key came with another body before
     */
    CompletableFuture<byte[]> answer(
            String caller, String idempotencyKey, byte[] body, Supplier<CompletableFuture<byte[]>> answer) {
        Key key = new Key(caller, idempotencyKey);
        String hash = Hashes.of(body);
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        synchronized (answers) {
            Given before = answers.get(key);
            if (before != null && before.hash().equals(hash)) {
                return before.answer();
            }
            if (before != null) {
                throw new RequestException(
                        RequestError.IDEMPOTENCY_KEY_REUSED, RequestError.IDEMPOTENCY_KEY_REUSED.meaning());
            }
            answers.put(key, new Given(hash, mine));
            if (answers.size() > MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        try {
            CompletableFuture<byte[]> unused = answer.get().whenComplete((given, failure) -> {
                if (failure == null) {
                    mine.complete(given);
                } else {
                    forget(key, mine, failure);
                }
            });
        } catch (RuntimeException e) {
            forget(key, mine, e);
        }
        return mine;
    }

    private void forget(Key key, CompletableFuture<byte[]> mine, Throwable failure) {
        synchronized (answers) {
            answers.remove(key);
        }
        mine.completeExceptionally(failure);
    }
}
