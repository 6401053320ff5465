package dev.moot.training.dataset.source;

import dev.moot.training.dataset.DatasetReader;
import java.util.List;

/** The readers of all public data sets that supervise an attribute. */
public final class PublicSets {

    private static final List<DatasetReader> ALL = List.of(
            new Argotario(),
            new CmvAdHominem(),
            new ContextToxicity(),
            new ConvAbuse(),
            new ConvModels(),
            new Davidson(),
            new FoxNews(),
            new JigsawTable("jigsaw_amodh", List.of("toxic_comments.csv"), "comment_text"),
            new JigsawTable("jigsaw_detoxify_sample", List.of("train.csv", "test.csv"), "comment_text"),
            new JigsawTable("jigsaw_hieu", List.of("toxic_comments.csv"), "comment_text"),
            new JigsawTable("jigsaw_ibm", List.of("test_examples.csv"), "comment_text"),
            new JigsawTable("jigsaw_ak", List.of("toxic_comments.csv"), "text"),
            new JigsawAparna(),
            new JigsawFurkan(),
            new RedditIncivility(),
            new RoomForDebate(),
            new StanfordPoliteness(),
            new SurgeProfanity(),
            new ToxicSpans(),
            new WikiDebias());

    private PublicSets() {}

    /** Returns the readers; their order is of no consequence. */
    public static List<DatasetReader> all() {
        return ALL;
    }
}
