package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.NEUTRAL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Claims that players of a game wrote to fool each other, in plain English, with the sentences that decide them. A further
 * sentence of the same page, found by search and not chosen by the player, makes a neutral pair: trusted less, since it may
 * decide the claim all the same.
 */
final class FoolMeTwice implements PairReader {

    private static final List<String> SPLITS = List.of("dev", "test");
    private static final double WEIGHT = 1;
    private static final double NEUTRAL_WEIGHT = 0.3;

    /** "(film)" tells pages of one name apart and is not part of the name. */
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^)]*\\)$");

    @Override
    public String set() {
        return "fool_me_twice";
    }

    @Override
    public List<String> files() {
        return SPLITS.stream().map(FoolMeTwice::file).toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String split : SPLITS) {
            folder.json(file(split), (claim, number) -> read(split + number, claim, rows));
        }
    }

    private void read(String id, JsonNode claim, Consumer<PairRow> rows) {
        String page = claim.required("wikipedia_page").textValue();
        String text = claim.required("text").textValue();
        List<String> gold = sentences(claim.required("gold_evidence"));
        rows.accept(PairRow.of(
                        set(),
                        id,
                        about(page, String.join(" ", gold)),
                        text,
                        LabelWords.label(claim.required("label").textValue()),
                        WEIGHT)
                .inGroup(page));
        sentences(claim.required("retrieved_evidence")).stream()
                .filter(sentence -> !gold.contains(sentence))
                .findFirst()
                .ifPresent(other -> rows.accept(
                        PairRow.of(set(), id + "n", about(page, other), text, PairLabel.of(NEUTRAL), NEUTRAL_WEIGHT)
                                .inGroup(page)));
    }

    /** Names what the sentence is about where it does not do so itself. */
    private static String about(String page, String sentence) {
        String name = QUALIFIER.matcher(page).replaceAll("");
        boolean named = sentence.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return named ? sentence : name + ": " + sentence;
    }

    private static List<String> sentences(JsonNode evidence) {
        List<String> sentences = new ArrayList<>();
        evidence.forEach(
                sentence -> sentences.add(sentence.required("text").textValue().strip()));
        return sentences;
    }

    private static String file(String split) {
        return split + ".jsonl";
    }
}
