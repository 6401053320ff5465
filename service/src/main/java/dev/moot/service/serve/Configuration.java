package dev.moot.service.serve;

import dev.moot.service.http.Keys;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.CoralSettings;
import dev.moot.service.settings.DriftSettings;
import dev.moot.service.settings.HttpSettings;
import dev.moot.service.settings.InstanceSettings;
import dev.moot.service.settings.LawSettings;
import dev.moot.service.settings.ManagementSettings;
import dev.moot.service.settings.ModelSettings;
import dev.moot.service.settings.ShadowSettings;
import dev.moot.service.settings.StreamSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.settings.TraceSettings;
import dev.moot.service.settings.UnreadableSettings;
import dev.moot.service.stream.KafkaClients;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;

/** Reads the settings and says in one line what is wrong with them. */
final class Configuration {

    private static final List<Class<?>> SETTINGS = List.of(
            ManagementSettings.class,
            HttpSettings.class,
            CoralSettings.class,
            Keys.class,
            InstanceSettings.class,
            ModelSettings.class,
            ShadowSettings.class,
            DriftSettings.class,
            LawSettings.class,
            TopicSettings.class,
            ContextSettings.class,
            StreamSettings.class,
            TraceSettings.class);

    /** How Micronaut says that a value has not the form its key asks for. */
    private static final Pattern NOT_CONVERTED = Pattern.compile(
            "property value \\[(?<key>[^]]+)]\\. Unable to convert value \\[(?<value>.*?)] to target type \\[(?<type>\\w+)");

    private static final Map<String, String> FORMS = Map.of(
            "int", "a whole number",
            "double", "a number",
            "Duration", "a time such as 25ms or 10s");

    /** Micronaut takes any word for false. */
    private static final List<String> SWITCHES = List.of(
            "moot.topics.create",
            "moot.stream.static-membership",
            "moot.traces.enabled",
            "moot.http.enabled",
            "moot.coral.publish");

    private static final String KAFKA_VARIABLES = "MOOT_KAFKA_";

    private Configuration() {}

    /**
     * Reads them all, defaults included.
     *
     * @throws StartupException if one of them is wrong
     */
    static ApplicationContext read(Map<String, Object> settings) {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(settings)
                .propertySources(kafkaEnvironment())
                .build();
        try {
            context.start();
            SWITCHES.forEach(key -> requireTrueOrFalse(key, context.getRequiredProperty(key, String.class)));
            SETTINGS.forEach(context::getBean);
            context.getBean(KafkaClients.class).validate();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw explain(e);
        }
    }

    /**
     * What the environment says of the Kafka clients, by Kafka's own names. The framework cannot tell which underscores
     * are dots, and a protocol of security that got lost there would have the clients talk in the clear.
     */
    private static PropertySource kafkaEnvironment() {
        Map<String, Object> settings = new HashMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(KAFKA_VARIABLES)) {
                String key = name.substring(KAFKA_VARIABLES.length()).toLowerCase(Locale.ROOT);
                settings.put("moot.kafka." + key.replace('_', '.'), value);
            }
        });
        return PropertySource.of("kafka environment", settings, EnvironmentPropertySource.POSITION + 1);
    }

    private static void requireTrueOrFalse(String key, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw StartupException.wrongSetting("'" + key + "' must be true or false, got: '" + value + "'");
        }
    }

    /** Finds in an exception of the frameworks what an operator can act on. */
    static StartupException explain(Throwable thrown) {
        Optional<String> unreadable = UnreadableSettings.explain(thrown);
        if (unreadable.isPresent()) {
            return StartupException.failure(unreadable.get());
        }
        Throwable cause = thrown;
        while (cause.getCause() != null
                && !(cause instanceof ServerStartupException)
                && !(cause instanceof StartupException)) {
            cause = cause.getCause();
        }
        if (cause instanceof StartupException explained) {
            return explained;
        }
        Matcher notConverted = NOT_CONVERTED.matcher(String.valueOf(cause.getMessage()));
        if (notConverted.find()) {
            String form = FORMS.getOrDefault(notConverted.group("type"), "a " + notConverted.group("type"));
            return StartupException.wrongSetting("'" + notConverted.group("key") + "' must be " + form + ", got: '"
                    + notConverted.group("value") + "'");
        }
        if (cause instanceof ConfigException) {
            return StartupException.wrongSetting("'moot.kafka': " + OneLine.of(cause));
        }
        return cause instanceof IllegalArgumentException || cause instanceof ConfigurationException
                ? StartupException.wrongSetting(OneLine.of(cause))
                : StartupException.failure(OneLine.of(cause));
    }
}
