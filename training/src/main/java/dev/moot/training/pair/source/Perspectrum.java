package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.ENTAILS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Claims of debating sites with one-sentence arguments for and against, grouped by meaning. Three kinds of pairs: an argument
 * and its claim, of which only the side is known; two wordings of one argument, which say the same; arguments of opposite
 * sides, of which none states the other. A claim is a group.
 */
final class Perspectrum implements PairReader {

    private static final String CLAIMS = "perspectrum_with_answers_v1.0.json";
    private static final String PERSPECTIVES = "perspective_pool_v1.0.json";
    private static final PairLabel SAME = PairLabel.of(ENTAILS);
    private static final PairLabel OPPOSED = PairLabel.not(ENTAILS);
    private static final double SIDE_WEIGHT = 0.2;
    private static final double WORDINGS_WEIGHT = 0.4;
    private static final double OPPOSED_WEIGHT = 0.3;

    @Override
    public String set() {
        return "perspectrum";
    }

    @Override
    public List<String> files() {
        return List.of(CLAIMS, PERSPECTIVES);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        Map<Integer, String> pool = new HashMap<>();
        folder.elements(
                PERSPECTIVES,
                folder.tree(PERSPECTIVES),
                (perspective, number) -> pool.put(
                        perspective.required("pId").intValue(),
                        perspective.required("text").textValue()));
        folder.elements(CLAIMS, folder.tree(CLAIMS), (claim, number) -> read(claim, pool, rows));
    }

    private void read(JsonNode claim, Map<Integer, String> pool, Consumer<PairRow> rows) {
        String group = claim.required("cId").asText();
        String claimText = claim.required("text").textValue();
        List<String> supporting = new ArrayList<>();
        List<String> undermining = new ArrayList<>();
        int number = 0;
        for (JsonNode cluster : claim.required("perspectives")) {
            String id = group + "." + number++;
            PairLabel side = LabelWords.side(cluster.required("stance_label_3").textValue());
            List<String> wordings = wordings(cluster, pool);
            for (int i = 0; i < wordings.size(); i++) {
                rows.accept(PairRow.of(set(), id + "." + i, wordings.get(i), claimText, side, SIDE_WEIGHT)
                        .inGroup(group));
            }
            for (int i = 1; i < wordings.size(); i++) {
                rows.accept(PairRow.of(set(), id + "w" + i, wordings.get(i), wordings.get(i - 1), SAME, WORDINGS_WEIGHT)
                        .inGroup(group));
            }
            (side.possible().contains(ENTAILS) ? supporting : undermining).add(wordings.get(0));
        }
        for (int i = 0; i < Math.min(supporting.size(), undermining.size()); i++) {
            rows.accept(
                    PairRow.of(set(), group + "o" + i, undermining.get(i), supporting.get(i), OPPOSED, OPPOSED_WEIGHT)
                            .inGroup(group));
        }
    }

    private static List<String> wordings(JsonNode cluster, Map<Integer, String> pool) {
        List<String> wordings = new ArrayList<>();
        for (JsonNode pid : cluster.required("pids")) {
            String wording = pool.get(pid.intValue());
            if (wording == null) {
                throw new IllegalArgumentException("no perspective has the number " + pid);
            }
            wordings.add(wording);
        }
        return wordings;
    }
}
