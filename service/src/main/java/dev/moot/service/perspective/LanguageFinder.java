package dev.moot.service.perspective;

import dev.moot.classifier.text.TextNormalizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Finds out which language a comment is in: English, unless there is good reason to believe something else.
 *
 * <p>Detectors count letters, and comments are short: "lol" and "Biden sucks" are Malagasy and Volapük to one. To refuse such a
 * comment means that nobody looks at it, while a foreign comment that is taken for English gets a score that means little. So
 * a comment is foreign only if
 *
 * <ul>
 *   <li>most of its letters are of another script, after letters that only imitate Latin ones are undone; or
 *   <li>it is long enough, hardly a word of it is one of those that no English text does without, and the detector finds
 *       another language clearly more likely.
 * </ul>
 *
 * The detector needs half a millisecond for a comment of two hundred letters; most never get there.
 *
 * <p>Thread-safe.
 */
@Singleton
final class LanguageFinder {

    private static final String MODEL = "/langdetect-183.bin";

    /** Nobody comments in it, and who writes of the law in English quotes it. */
    private static final String LATIN = "la";

    /** Fewer letters are taken for English, whatever they are. */
    private static final int ENOUGH_LETTERS = 30;

    /** Fewer letters of another script are taken for an ornament. */
    private static final int ENOUGH_FOREIGN_LETTERS = 4;

    /** How many times as likely as English another language has to be; of the short English comments tried, 1.6 at most. */
    private static final double CLEARLY = 2;

    /** One word in so many is one of {@link #COMMON} in English. */
    private static final int COMMON_WORD_IN = 10;

    /** The detector learns no more from a longer text. */
    private static final int SAMPLE = 300;

    /** Words that nearly every English sentence has one of, and that are common in no other language. */
    private static final Set<String> COMMON =
            Set.of(("the and you your are this that they their them with what would should"
                            + " could there it's don't isn't doesn't can't because about have from been who why how when it"
                            + " these those which only every people think know right true never i'm you're they're that's")
                    .split(" "));

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}']+");

    private final TextNormalizer normalizer = new TextNormalizer();
    private final Map<String, String> twoLetterCodes = twoLetterCodes();

    /** Loads the detector, which takes a second and 34 MB, when the first comment comes. */
    private static final class Detector {

        static final CompletableFuture<LanguageDetector> LOADING = CompletableFuture.supplyAsync(Detector::load);

        private static LanguageDetector load() {
            try (InputStream in = LanguageFinder.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException(MODEL + " is missing");
                }
                return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("the model of languages", e);
            }
        }
    }

    /**
     * Finds out the language of a text.
     *
     * @return its ISO 639-1 code, or that of ISO 639-3 where there is none; empty if the text has no letters
     */
    CompletableFuture<List<String>> find(String text) {
        CompletableFuture<LanguageDetector> detector = Detector.LOADING;
        String plain = normalizer.normalize(text).text();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (isOfAnotherScript(plain)) {
            return detector.thenApply(it -> List.of(code(it.predictLanguage(sample(text)))));
        }
        if (letters < ENOUGH_LETTERS || hasEnglishWords(plain)) {
            return CompletableFuture.completedFuture(List.of(Languages.ENGLISH));
        }
        return detector.thenApply(it -> List.of(likely(it.predictLanguages(sample(text)))));
    }

    private static boolean isOfAnotherScript(String plain) {
        long latin = plain.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        long others = plain.codePoints().filter(Character::isLetter).count() - latin;
        return others >= ENOUGH_FOREIGN_LETTERS && others > latin;
    }

    private static boolean hasEnglishWords(String plain) {
        String[] words = WORD_BREAK.split(plain);
        long common = Arrays.stream(words).filter(COMMON::contains).count();
        return common * COMMON_WORD_IN >= words.length;
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, text.offsetByCodePoints(0, SAMPLE / 2));
    }

    private String likely(Language[] mostLikelyFirst) {
        Map<String, Double> confidence = new HashMap<>();
        for (Language language : mostLikelyFirst) {
            confidence.put(code(language), language.getConfidence());
        }
        Language best = mostLikelyFirst[0];
        if (code(best).equals(LATIN)) {
            return Languages.ENGLISH;
        }
        return best.getConfidence() >= CLEARLY * confidence.getOrDefault(Languages.ENGLISH, 0.0)
                ? code(best)
                : Languages.ENGLISH;
    }

    private String code(Language language) {
        return twoLetterCodes.getOrDefault(language.getLang(), language.getLang());
    }

    /** From ISO 639-3, in which the detector answers. */
    private static Map<String, String> twoLetterCodes() {
        Map<String, String> codes = new HashMap<>(Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.forLanguageTag(code).getISO3Language(), Function.identity(), (a, b) -> a)));
        // Languages of the detector whose two-letter code stands for a group of them.
        codes.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg"));
        return codes;
    }
}
