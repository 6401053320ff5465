package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import java.util.Locale;

/**
 * A key of the HTTP interface: {@code moot.http.keys.NAME.*}.
 *
 * @param name what it is called in logs and metrics
 * @param sha256 the SHA-256 of the key in lower-case hexadecimal: the key itself is in no configuration
 * @param scopes what it may do: {@code analyze}, {@code decide}, {@code admin}
 * @param requestsPerSecond how many requests a second it may make, on average and at once; 0 for as many as it likes
 */
@EachProperty("moot.http.keys")
public record KeySettings(
        @Parameter String name,
        String sha256,
        @Bindable(defaultValue = "analyze") List<String> scopes,
        @Bindable(defaultValue = "0") int requestsPerSecond) {

    public KeySettings {
        String prefix = "moot.http.keys." + name;
        require(sha256.matches("[0-9a-fA-F]{64}"), prefix + ".sha256", sha256, "64 hexadecimal digits");
        sha256 = sha256.toLowerCase(Locale.ROOT);
        scopes = scopes.stream().map(scope -> scope.toLowerCase(Locale.ROOT)).toList();
        require(
                !scopes.isEmpty() && List.of("analyze", "decide", "admin").containsAll(scopes),
                prefix + ".scopes",
                String.join(",", scopes),
                "some of analyze, decide and admin");
        requireIn(prefix + ".requests-per-second", requestsPerSecond, 0, 1_000_000);
    }
}
