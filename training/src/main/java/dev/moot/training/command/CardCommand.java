package dev.moot.training.command;

import dev.moot.classifier.model.ModelFile;
import dev.moot.training.card.ModelCard;
import dev.moot.training.evaluation.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code moot-train card}. */
@Command(
        name = "card",
        description = "Writes the model card: what a model is for, made of, good at, and bad at.",
        mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: the one that comes with Moot).")
    private @Nullable Path model;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            required = true,
            description = "Its report.json, as 'evaluate' writes it.")
    private @Nullable Path report;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where the card goes.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ModelFile described = Optional.ofNullable(model).map(ModelFile::read).orElseGet(ModelFile::bundled);
        ModelCard card = ModelCard.of(
                described.description().hash(),
                described.manifest(),
                described.provenance(),
                ReportJson.read(Optional.ofNullable(report).orElseThrow()));
        Files.writeString(Optional.ofNullable(output).orElseThrow(), card.markdown());
        return CommandLine.ExitCode.OK;
    }
}
