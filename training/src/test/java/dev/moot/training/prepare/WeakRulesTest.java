package dev.moot.training.prepare;

import static dev.moot.classifier.Attribute.CONSTRUCTIVE;
import static dev.moot.classifier.Attribute.REASONING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakRulesTest {

    private final WeakRules rules = new WeakRules(LegalVocabulary.bundled());

    @Test
    void takesASampleOfOrdinaryTalkForNoClaimAboutTheLaw() {
        List<Example> examples = examples("I painted barn %d green last spring");

        assertThat(examples)
                .filteredOn(example -> example.law().isPresent())
                .hasSizeBetween(150, 250)
                .allSatisfy(example -> {
                    assertThat(example.law()).contains(LegalVerdict.NONE);
                    assertThat(example.lawWeight()).isEqualTo(WeakRules.NO_LAW_WEIGHT);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Barn %d is illegal, you know",
                "The Supreme Court settled that in case %d",
                "They can't ARREST you over %d cows",
                "It's your constitutional right to own %d barns",
                "That's what the law’s clause %d is for"
            })
    void leavesTalkOfTheLawUnknown(String form) {
        assertThat(examples(form))
                .allSatisfy(example -> assertThat(example.law()).isEmpty());
    }

    @Test
    void doesNotTakeAWordForAnotherThatItBegins() {
        assertThat(examples("The flawless lawn of farmer %d, an outlaw in his suede suit"))
                .anySatisfy(example -> assertThat(example.law()).contains(LegalVerdict.NONE));
    }

    @Test
    void takesAVeryShortCommentForOneWithoutReasons() {
        assertThat(examples("Nope %d times"))
                .allSatisfy(example ->
                        assertThat(example.labels()).containsOnlyKeys(Attribute.TOXICITY, CONSTRUCTIVE, REASONING));
        assertThat(examples("Nope, not even %d times"))
                .allSatisfy(example -> assertThat(example.labels()).containsOnlyKeys(Attribute.TOXICITY));
    }

    @Test
    void neverOverrulesAPerson() {
        Pool pool = new Pool(rules);
        IntStream.range(0, 500)
                .forEach(i -> pool.add(
                        Row.of("set", "row" + i, "Barn " + i)
                                .label(REASONING, 1)
                                .law(new Verdict(LegalVerdict.ACCURATE, 0.5))
                                .build(),
                        true));

        assertThat(pool.examples()).hasSize(500).allSatisfy(example -> {
            assertThat(example.labels()).containsEntry(REASONING, 1.0);
            assertThat(example.law()).contains(LegalVerdict.ACCURATE);
            assertThat(example.lawWeight()).isEqualTo(0.5);
        });
    }

    @Test
    void addsNothingToAPublishersOwnRows() {
        Pool pool = new Pool(rules);
        IntStream.range(0, 500)
                .forEach(i -> pool.add(
                        Row.of("own", "row" + i, "Barn " + i)
                                .label(Attribute.TOXICITY, 0)
                                .build(),
                        false));

        assertThat(pool.examples()).hasSize(500).allSatisfy(example -> {
            assertThat(example.labels()).containsOnlyKeys(Attribute.TOXICITY);
            assertThat(example.law()).isEmpty();
        });
    }

    private List<Example> examples(String form) {
        Pool pool = new Pool(rules);
        for (int i = 0; i < 1000; i++) {
            String text = form.formatted(i);
            pool.add(Row.of("set", "row" + i, text).label(Attribute.TOXICITY, 0).build(), true);
        }
        return pool.examples();
    }
}
