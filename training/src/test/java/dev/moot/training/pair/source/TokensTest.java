package dev.moot.training.pair.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    The barn leaks .                            | The barn leaks.
                    Barn 's roof , old ; it does n't hold !     | Barn's roof, old; it doesn't hold!
                    The farmers ' barns , they 're dry          | The farmers' barns, they're dry
                    Ada -LRB- born 1815 -RRB- , a countess      | Ada (born 1815), a countess
                    Ada ( born 1815 ) . She                     | Ada (born 1815). She
                    `` Old Barn '' is a song by `` Ada '' .     | "Old Barn" is a song by "Ada".
                    He said " old barn " and left .             | He said "old barn" and left.
                    He said " old barn ", " new barn ".         | He said "old barn", "new barn".
                    It cost $ 73.5 million , up 8.5 % .         | It cost $73.5 million, up 8.5%.
                    the war -- a long one -- ended              | the war – a long one – ended
                    Nothing to join, it's fine (really).        | Nothing to join, it's fine (really).
                    """)
    void writesTokensAsPeopleDo(String tokens, String text) {
        assertThat(Tokens.joined(tokens)).isEqualTo(text);
    }
}
