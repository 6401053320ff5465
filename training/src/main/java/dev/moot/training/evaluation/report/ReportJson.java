package dev.moot.training.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as a JSON file, and back. */
public final class ReportJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    /** Writes the report. */
    public static void write(EvaluationReport report, Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(report) + "\n");
    }

    /**
     * Reads a report.
     *
     * @throws IOException if the file is not a report; the message names the file
     */
    public static EvaluationReport read(Path file) throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), EvaluationReport.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is not an evaluation report: " + e.getOriginalMessage(), e);
        }
    }
}
