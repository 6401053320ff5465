package dev.moot.service.command;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Counts on standard error, where that is a terminal, without knowing where it will end. */
final class CountProgress implements AutoCloseable {

    private static final int WIDTH = 78;

    private final Optional<ProgressBar> bar;

    private CountProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static CountProgress start(String task, String unit) {
        if (!Terminal.STDERR.isPresent()) {
            return new CountProgress(Optional.empty());
        }
        return new CountProgress(Optional.of(
                builder(task).setInitialMax(-1).setUnit(" " + unit, 1).build()));
    }

    /** A bar as all commands have it. */
    static ProgressBarBuilder builder(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
    }

    void at(long count) {
        bar.ifPresent(shown -> shown.stepTo(count));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
