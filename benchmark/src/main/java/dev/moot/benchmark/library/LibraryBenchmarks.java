package dev.moot.benchmark.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks, each in a fresh JVM on one thread. */
public final class LibraryBenchmarks {

    private LibraryBenchmarks() {}

    /**
     * Runs them.
     *
     * @return comments a second, by what was done with them, such as {@code classify fast 256}
     */
    public static Map<String, Double> run() {
        Collection<RunResult> results;
        try {
            results = new Runner(new OptionsBuilder()
                            .include(LibraryBenchmarks.class.getPackageName() + ".*")
                            .forks(1)
                            .warmupIterations(6)
                            .warmupTime(TimeValue.seconds(3))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(3))
                            .verbosity(VerboseMode.NORMAL)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed: " + e.getMessage(), e);
        }
        Map<String, Double> commentsPerSecond = new LinkedHashMap<>();
        for (RunResult result : results) {
            String benchmark = result.getPrimaryResult().getLabel();
            String how = result.getParams().getParam("how");
            Result<?> comments = result.getSecondaryResults().get("comments");
            commentsPerSecond.put(
                    how == null ? benchmark : benchmark + " " + ClassifyBenchmark.How.valueOf(how),
                    comments == null ? result.getPrimaryResult().getScore() : comments.getScore());
        }
        return commentsPerSecond;
    }
}
