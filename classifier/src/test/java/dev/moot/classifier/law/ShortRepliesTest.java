package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Stance;
import dev.moot.classifier.text.TextNormalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortRepliesTest {

    private static final ShortReplies REPLIES = ShortReplies.bundled();
    private static final TextNormalizer NORMALIZER = new TextNormalizer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrong.",
                "WRONG!!!",
                "Wrong. Wrong. Wrong.",
                "Not true.",
                "not true at all",
                "That’s not true",
                "thats just not true",
                "This isn't true",
                "Simply untrue.",
                "Nope, that's false",
                "Nope",
                "No.",
                "Nooooo",
                "no no no",
                "lol no",
                "LOL, no. Just no.",
                "Hell no",
                "Yeah, no.",
                "no way",
                "No, they don't.",
                "No it isn't",
                "No it is not true",
                "That is not how it works",
                "that's not how any of this works",
                "lol no that's not how this works",
                "It doesn't work that way.",
                "not how the law works, sorry",
                "That is not what the law says.",
                "Incorrect, sir",
                "Sorry, but that's incorrect.",
                "You are wrong",
                "your wrong",
                "ur wrong lol",
                "You're dead wrong, buddy",
                "100% wrong",
                "absolutely wrong",
                "Absolutely not.",
                "of course not",
                "bs",
                "B.S.",
                "Total bullsh*t",
                "This is a lie.",
                "What a load of crap",
                "Nonsense!",
                "Fake news",
                "not exactly",
                "Not quite.",
                "not even close",
                "Not really",
                "Hardly.",
                "I disagree",
                "I couldn't disagree more.",
                "I don't think so.",
                "You don't know what you're talking about.",
                "You have it backwards.",
                "@Bob wrong",
                "Nice try.",
                "Wrong, look it up",
                "Thats a lie and you know it",
                "Not even remotely true",
                "Not according to the Supreme Court.",
                "𝐖𝐫𝐨𝐧𝐠",
                "-1",
                "👎"
            })
    void recognisesThatAReplyDisputes(String reply) {
        assertThat(stance(reply)).contains(Stance.DISPUTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exactly.",
                "EXACTLY!!!",
                "exactlyyyy",
                "Exactly this.",
                "This.",
                "THIS!",
                "So much this",
                "^ this",
                "^this",
                "^^^",
                "+1",
                "100%",
                "100%!",
                "💯",
                "👍🏽",
                "You are right",
                "You're absolutely right.",
                "your right",
                "You are so right!",
                "So true",
                "sooo true",
                "Too true, my friend",
                "True.",
                "That's correct.",
                "That is how it works.",
                "Correct, sir",
                "Spot on",
                "Yes!",
                "yep",
                "Yup, exactly",
                "Yes, they can.",
                "hell yeah",
                "Agreed",
                "I agree with you",
                "100% agree",
                "could not agree more",
                "I couldn't agree more!",
                "Couldn't have said it better myself.",
                "Well said.",
                "not wrong",
                "You're not wrong.",
                "Not wrong at all",
                "Can't argue with that",
                "No doubt about it.",
                "no lie",
                "No argument here",
                "no, you are right",
                "Nailed it",
                "Amen!",
                "Facts.",
                "Damn right",
                "Absolutely.",
                "Absolutely true",
                "Totally",
                "Indeed",
                "Good point.",
                "That's a fact",
                "Exactly this, thank you for saying it.",
                "This. So much this. Thank you!",
                "No, you're not wrong"
            })
    void recognisesThatAReplyEndorses(String reply) {
        assertThat(stance(reply)).contains(Stance.ENDORSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "...",
                "😂😂😂",
                "lol",
                "source?",
                "Source",
                "citation needed",
                "Says who?",
                "Is that true?",
                "is that right",
                "Right?",
                "Wrong?",
                "Right or wrong",
                "Yeah, right.",
                "Sure.",
                "Whatever.",
                "Thanks!",
                "All right.",
                "This again.",
                "Not again",
                "Big if true",
                "this is it",
                "Oh crap",
                "Yes and no.",
                "No, that's true.",
                "I was wrong",
                "He is wrong",
                "Wrong thread",
                "Wrong side of history",
                "True crime fan here",
                "The right wing lies",
                "right to bear arms",
                "No thanks",
                "Thank you.",
                "No warrant, no entry",
                "not in California",
                "No, states don't have to.",
                "Wrong, the sheriff is elected.",
                "Exactly 12 jurors are needed.",
                "Correct me if I'm wrong",
                "Yes, but only with a warrant",
                "This is illegal.",
                "It's a felony",
                "100% of the vote",
                "Lock him up",
                "8-10"
            })
    void takesNoStanceForAReplyThatAsksMocksOrSaysMore(String reply) {
        assertThat(stance(reply)).isEmpty();
    }

    @Property
    void readsWhateverIsWritten(@ForAll String text) {
        assertThat(REPLIES.stance(text)).isNotNull();
        assertThat(stance(text)).isNotNull();
    }

    @Property(tries = 300)
    void readsWhateverIsMadeOfItsOwnWords(@ForAll @From("replies") String reply) {
        assertThat(REPLIES.stance(reply)).isNotEqualTo(Optional.of(Stance.ASSERTS));
    }

    @Property(tries = 200)
    void takesNoStanceForALongText(
            @ForAll @StringLength(max = 50) String before, @ForAll @StringLength(max = 50) String after) {
        String ten = " wrong".repeat(ShortReplies.MOST_WORDS + 1);

        assertThat(stance(before + ten + " " + after)).isEmpty();
    }

    @Provide
    Arbitrary<String> replies() {
        return Arbitraries.of(
                        "no", "not", "that", "is", "this", "right", "wrong", "absolutely", "100%", "^", "so", "true")
                .list()
                .ofMaxSize(ShortReplies.MOST_WORDS)
                .map(words -> String.join(" ", words));
    }

    private static Optional<Stance> stance(String reply) {
        return REPLIES.stance(NORMALIZER.normalize(reply).text());
    }
}
