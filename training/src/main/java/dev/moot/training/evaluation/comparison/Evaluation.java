package dev.moot.training.evaluation.comparison;

import dev.moot.training.evaluation.report.AttributePlot;
import dev.moot.training.evaluation.report.EvaluationReport;
import java.util.List;

/**
 * What comes out of an evaluation.
 *
 * @param report the numbers
 * @param plots a plot for each attribute measured
 * @param errors what the model got most wrong; these hold text of the data sets, which a report must not
 */
public record Evaluation(EvaluationReport report, List<AttributePlot> plots, List<WorstError> errors) {

    public Evaluation {
        plots = List.copyOf(plots);
        errors = List.copyOf(errors);
    }
}
