package dev.moot.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private final WordPiece wordPiece = new WordPiece(
            List.of("[PAD]", "[UNK]", "state", "##s", "un", "##lawful", "law", "'", ".", "##ful", "法", "do", "t"));

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(pieces("states")).containsExactly("state", "##s");
        assertThat(pieces("unlawful")).containsExactly("un", "##lawful");
        assertThat(pieces("lawful")).containsExactly("law", "##ful");
    }

    @Test
    void cutsAtPunctuationAndIdeographs() {
        assertThat(pieces("law.law")).containsExactly("law", ".", "law");
        assertThat(pieces("law法law")).containsExactly("law", "法", "law");
    }

    @Test
    void givesOneUnknownForAWordThatCannotBeCut() {
        assertThat(pieces("stateq law")).containsExactly("[UNK]", "law");
        assertThat(pieces("s".repeat(101))).containsExactly("[UNK]");
    }

    @Test
    void refusesVocabularyWithoutUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordPiece(List.of("law")));
    }

    @Property
    void neverFailsAndStaysInTheVocabulary(@ForAll String text) {
        assertThat(Arrays.stream(wordPiece.encode(text)))
                .allMatch(id -> id >= 0 && id < wordPiece.vocabulary().size());
    }

    private List<String> pieces(String text) {
        return Arrays.stream(wordPiece.encode(text))
                .mapToObj(wordPiece.vocabulary()::get)
                .toList();
    }
}
