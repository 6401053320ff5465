package dev.moot.training.evaluation.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.moot.training.dataset.TextFile;
import dev.moot.training.evaluation.report.AttributePlot;
import dev.moot.training.evaluation.report.MarkdownReport;
import dev.moot.training.evaluation.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files an evaluation leaves behind. */
public final class EvaluationFiles {

    private EvaluationFiles() {}

    /** Writes {@code report.json}, {@code report.md} and a plot for each attribute: numbers only, fit to be published. */
    public static void write(Evaluation evaluation, Path directory) throws IOException {
        Files.createDirectories(directory);
        ReportJson.write(evaluation.report(), directory.resolve("report.json"));
        Files.writeString(directory.resolve("report.md"), new MarkdownReport(evaluation.report()).full());
        for (AttributePlot plot : evaluation.plots()) {
            plot.write(directory);
        }
    }

    /** Writes what the model got most wrong as JSON lines: it holds text of the data sets and is not to be published. */
    public static void writeErrors(Evaluation evaluation, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
        TextFile.replace(file, writer -> {
            for (WorstError error : evaluation.errors()) {
                writer.write(mapper.writeValueAsString(error));
                writer.write('\n');
            }
        });
    }
}
