package dev.moot.training.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a step has come. Safe for use by several threads. */
public interface Progress extends AutoCloseable {

    /** The launcher lists here which of the streams 0, 1, 2 are terminals; the JDK's own answer differs by version. */
    String TERMINALS = "moot.terminals";

    /** Starts a bar on standard error if that is a terminal, and otherwise shows nothing. */
    static Progress start(String task, String unit, long total) {
        return System.getProperty(TERMINALS, "").contains("2") ? bar(task, unit, total) : amount -> {};
    }

    /** Reports this much more as done. */
    void advance(long amount);

    /** Ends the bar. */
    @Override
    default void close() {}

    private static Progress bar(String task, String unit, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .build();
        return new Progress() {
            @Override
            public void advance(long amount) {
                bar.stepBy(amount);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
