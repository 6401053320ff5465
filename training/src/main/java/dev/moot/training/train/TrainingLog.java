package dev.moot.training.train;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** What a training run tells its user: bars on a terminal, a line an epoch anywhere. Thread-safe. */
final class TrainingLog {

    private final PrintWriter out;
    private final boolean bars;

    /**
     * Creates a log.
     *
     * @param bars whether to draw progress bars on standard error
     */
    TrainingLog(PrintWriter out, boolean bars) {
        this.out = out;
        this.bars = bars;
    }

    /** A part of the run that counts up to a known number. */
    Steps steps(String name, int total) {
        return new Steps(
                bars
                        ? new ProgressBarBuilder()
                                .setTaskName(name)
                                .setInitialMax(total)
                                .build()
                        : null);
    }

    /** Reports an epoch. */
    void epoch(String network, int epoch, double auc, double loss) {
        line(String.format(Locale.ROOT, "%-6s epoch %2d  validation AUC %.4f  loss %.4f", network, epoch, auc, loss));
    }

    /** Prints a line. */
    synchronized void line(String line) {
        out.println(line);
        out.flush();
    }

    /** Counts steps. */
    static final class Steps implements AutoCloseable {
        private final @org.jspecify.annotations.Nullable ProgressBar bar;

        private Steps(@org.jspecify.annotations.Nullable ProgressBar bar) {
            this.bar = bar;
        }

        void advance(int by) {
            if (bar != null) {
                bar.stepBy(by);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
