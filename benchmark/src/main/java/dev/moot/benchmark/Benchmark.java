package dev.moot.benchmark;

import dev.moot.benchmark.http.HttpPlan;
import dev.moot.benchmark.http.HttpResults;
import dev.moot.benchmark.http.HttpScenario;
import dev.moot.benchmark.library.LibraryBenchmarks;
import dev.moot.benchmark.library.LibraryState;
import dev.moot.benchmark.peer.EncoderComparison;
import dev.moot.benchmark.peer.FastText;
import dev.moot.benchmark.report.BundledModel;
import dev.moot.benchmark.report.Commit;
import dev.moot.benchmark.report.HttpSection;
import dev.moot.benchmark.report.Machine;
import dev.moot.benchmark.report.PerformancePage;
import dev.moot.benchmark.report.Results;
import dev.moot.benchmark.report.SoakSection;
import dev.moot.benchmark.stream.KafkaToKafka;
import dev.moot.benchmark.stream.StreamResults;
import dev.moot.benchmark.texts.CommentTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures everything and writes docs/PERFORMANCE.md. */
public final class Benchmark {

    private Benchmark() {}

    /** Runs it; the system property {@code moot.repository} says where the repository is checked out, else here. */
    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(System.getProperty(LibraryState.REPOSITORY, "."));
        Machine machine = Machine.current();
        String commit = Commit.of(repository);
        List<String> texts = CommentTexts.mixed(repository).take(LibraryState.TEXTS, LibraryState.SEED);
        Map<String, Double> library = LibraryBenchmarks.run();
        Optional<Double> fastText = FastText.installed().map(program -> program.commentsPerSecond(texts));
        Optional<EncoderComparison> encoder = EncoderComparison.run(texts);
        StreamResults stream = KafkaToKafka.run(repository.resolve("moot").toAbsolutePath(), texts);
        HttpResults http = new HttpScenario(HttpPlan.usual(), texts, line -> {})
                .run(repository.resolve("moot").toAbsolutePath());
        String httpSection = HttpSection.of(http, machine, commit, BundledModel.describe());
        Path page = repository.resolve("docs/PERFORMANCE.md");
        Files.createDirectories(page.getParent());
        String written = PerformancePage.of(new Results(
                machine,
                commit,
                BundledModel.describe(),
                CommentTexts.meanWords(texts),
                library,
                fastText,
                encoder,
                stream));
        String withHttp = HttpSection.put(httpSection, written);
        Files.writeString(
                page,
                underLoad(page)
                        .map(section -> SoakSection.put(section, withHttp))
                        .orElse(withHttp));
        System.out.println("wrote " + page);
    }

    /** What the soak program has written stays. */
    private static Optional<String> underLoad(Path page) throws IOException {
        return Files.exists(page) ? SoakSection.in(Files.readString(page)) : Optional.empty();
    }
}
