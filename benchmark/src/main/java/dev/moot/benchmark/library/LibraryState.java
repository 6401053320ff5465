package dev.moot.benchmark.library;

import dev.moot.benchmark.texts.CommentTexts;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The comments the benchmarks of the library share. */
@State(Scope.Benchmark)
public class LibraryState {

    /** System property that says where the repository is checked out. */
    public static final String REPOSITORY = "moot.repository";

    /** How many comments are cycled through. */
    public static final int TEXTS = 8192;
    /** What they are drawn with. */
    public static final long SEED = 1;

    final List<String> texts =
            CommentTexts.mixed(Path.of(System.getProperty(REPOSITORY, "."))).take(TEXTS, SEED);
}
