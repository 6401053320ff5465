package dev.moot.service.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.moot.classifier.Civility;
import dev.moot.service.suggestion.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the demo shows of a {@code moot.labels/1} event, as any consumer of the topic would read it.
 *
 * @param commentId the comment they are of
 * @param civility scores, flags and spans
 * @param law the legal axis
 * @param suggestion the advice
 */
record ReceivedLabels(String commentId, Civility civility, ReceivedLaw law, Suggestion suggestion) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new Jdk8Module())
            // A list that an event leaves out is empty.
            .withConfigOverride(
                    List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    static ReceivedLabels parse(byte[] value) {
        try {
            return JSON.readValue(value, ReceivedLabels.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
