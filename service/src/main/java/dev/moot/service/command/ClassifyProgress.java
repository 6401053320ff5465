package dev.moot.service.command;

import dev.moot.service.classify.Classification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on standard error, where that is a terminal: bytes of the input file, or lines of a pipe. */
final class ClassifyProgress implements Classification.Progress, AutoCloseable {

    private final Optional<ProgressBar> bar;
    private final boolean countsBytes;

    private ClassifyProgress(Optional<ProgressBar> bar, boolean countsBytes) {
        this.bar = bar;
        this.countsBytes = countsBytes;
    }

    static ClassifyProgress of(Optional<Path> input) throws IOException {
        boolean regular = input.isPresent() && Files.isRegularFile(input.get());
        if (!Terminal.STDERR.isPresent() || (input.isEmpty() && Terminal.STDIN.isPresent())) {
            return new ClassifyProgress(Optional.empty(), regular);
        }
        ProgressBarBuilder builder = CountProgress.builder("classify")
                .setInitialMax(regular ? Files.size(input.get()) : -1)
                .setUnit(regular ? " KB" : " lines", regular ? 1 << 10 : 1);
        return new ClassifyProgress(Optional.of(builder.build()), regular);
    }

    @Override
    public void at(long lines, long bytes) {
        bar.ifPresent(shown ->
                shown.stepTo(countsBytes ? bytes : lines).setExtraMessage(countsBytes ? lines + " comments" : ""));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
