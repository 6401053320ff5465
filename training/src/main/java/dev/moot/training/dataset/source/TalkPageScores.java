package dev.moot.training.dataset.source;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.TextKey;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;

/**
 * What the Perspective API said of talk-page posts. The authors of {@code context_toxicity} evaluate it by the column {@code
 * api} of their tables (Pavlopoulos and others, <i>Toxicity Detection: Does Context Really Matter?</i>, ACL 2020). Nobody is
 * trained on these scores.
 */
public final class TalkPageScores {

    private static final List<String> TABLES = List.of("gn.csv", "gc.csv");

    private TalkPageScores() {}

    /**
     * Reads the posts that are in none of the examples.
     *
     * @param folder of {@code context_toxicity}
     * @param trained the examples a model was trained on
     * @param posts takes each text, as it was scored, and its score
     */
    public static void read(SetFolder folder, Collection<Example> trained, ObjDoubleConsumer<String> posts)
            throws IOException {
        Set<String> seen =
                trained.stream().map(example -> TextKey.of(example.text())).collect(Collectors.toSet());
        for (String table : TABLES) {
            folder.csv(table, post -> {
                String text = post.get("text");
                if (!seen.contains(TextKey.of(TalkPage.clean(text)))) {
                    posts.accept(text, Double.parseDouble(post.get("api")));
                }
            });
        }
    }
}
