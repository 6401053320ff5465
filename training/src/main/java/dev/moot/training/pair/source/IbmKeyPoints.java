package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.ENTAILS;
import static dev.moot.training.pair.Relation.NEUTRAL;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Arguments by crowd workers and whether they make a given key point or another one of the same topic and side. The nearest
 * there is to a comment's sentence against a proposition, but of three topics only.
 */
final class IbmKeyPoints implements PairReader {

    private static final String ARGUMENTS = "arguments_test.csv";
    private static final String KEY_POINTS = "key_points_test.csv";
    private static final String LABELS = "labels_test.csv";
    private static final double WEIGHT = 0.7;

    @Override
    public String set() {
        return "ibm_key_points";
    }

    @Override
    public List<String> files() {
        return List.of(ARGUMENTS, KEY_POINTS, LABELS);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        Map<String, String> arguments = texts(folder, ARGUMENTS, "arg_id", "argument");
        Map<String, String> keyPoints = texts(folder, KEY_POINTS, "key_point_id", "key_point");
        folder.csv(LABELS, record -> {
            String argument = record.get("arg_id");
            String keyPoint = record.get("key_point_id");
            rows.accept(PairRow.of(
                    set(),
                    argument + "." + keyPoint,
                    text(arguments, argument),
                    text(keyPoints, keyPoint),
                    label(record.get("label")),
                    WEIGHT));
        });
    }

    private static Map<String, String> texts(SetFolder folder, String file, String id, String text) throws IOException {
        Map<String, String> texts = new HashMap<>();
        folder.csv(file, record -> texts.put(record.get(id), record.get(text)));
        return texts;
    }

    private static String text(Map<String, String> texts, String id) {
        String text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("unknown id '" + id + "'");
        }
        return text;
    }

    private static PairLabel label(String match) {
        return switch (match) {
            case "1" -> PairLabel.of(ENTAILS);
            case "0" -> PairLabel.of(NEUTRAL);
            default -> throw new IllegalArgumentException("'label' must be 0 or 1");
        };
    }
}
