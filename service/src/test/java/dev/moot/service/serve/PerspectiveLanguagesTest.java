package dev.moot.service.serve;

import static dev.moot.service.serve.PerspectiveClient.toxicity;
import static dev.moot.service.serve.PerspectiveClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments whose language nobody tells. */
class PerspectiveLanguagesTest {

    private static Newsroom newsroom;
    private static PerspectiveClient client;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new PerspectiveClient(newsroom.serve(), "any");
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lol",
                "no",
                "wtf",
                "LMAO",
                "smh",
                "kys",
                "NATO",
                "Amen!",
                "Bravo",
                "troll",
                "sad",
                "you idiot",
                "Trump!!!",
                "ok boomer",
                "Nonsense.",
                "total BS",
                "What a moron",
                "Shut up",
                "go to hell",
                "MAGA 2024",
                "hahahahahaha",
                "Biden sucks",
                "Nope nope nope",
                "sux 2 b u",
                "u r dum af",
                "1d10t l0ser",
                "f*ck off a**hole",
                "y o u  a r e  a n  i d i o t",
                "bruh moment fr fr no cap",
                "omg omg omg omg omg omg",
                "lololololololololololol",
                "boooooooooooooring",
                "aaaaaaaaaaaaaaaaaaaa",
                "stupid stupid stupid stupid stupid",
                "Vote them out",
                "imma head out",
                "José, you are an idiot",
                "c'est la vie lol",
                "Et tu, Brute?",
                "Viva la revolucion!",
                "Hasta la vista baby",
                "Señor Trump no comprende",
                "Schadenfreude at its finest",
                "Merci beaucoup for this article",
                "Ursula von der Leyen",
                "Macron and Scholz met in Paris on Tuesday",
                "Cristiano Ronaldo Juventus Real Madrid Barcelona",
                "Angela Merkel, Emmanuel Macron, Giorgia Meloni",
                "Ridiculous hypocrites, disgusting liars",
                "Socialist communist marxist fascist",
                "Constitution, article one section eight",
                "Trump Biden Harris Obama Clinton Bush Reagan Nixon Kennedy Johnson Carter Ford",
                "habeas corpus, stare decisis, res ipsa loquitur, ex post facto",
                "Typical media propaganda",
                "they r all corrupt pigs",
                "i dnt beleve dis 4 a secnd, wat a joke",
                "The French say \"plus ça change, plus c'est la même chose\"",
                "He said \"Ich bin ein Berliner\" and the crowd went wild",
                "https://www.example.com/news/2024/article-about-things.html",
                // In letters that only look like Latin ones.
                "уоu аrе аn idiоt",
                "𝐲𝐨𝐮 𝐚𝐫𝐞 𝐚𝐧 𝐢𝐝𝐢𝐨𝐭",
                "Привет, you idiots, this is English",
            })
    void areTakenForEnglishUnlessThereIsGoodReason(String text) throws Exception {
        JsonNode answer = client.analyze(toxicity(text));
        assertThat(answer.at("/languages/0").textValue()).isEqualTo("en");
        assertThat(answer.at("/detectedLanguages/0").textValue()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Das ist doch völliger Unsinn, was Sie da schreiben.",
                "de|Die Regierung sollte endlich zurücktreten, so kann es nicht weitergehen.",
                "fr|C'est n'importe quoi, cet article est une honte.",
                "es|Este artículo es una vergüenza, no tiene ningún sentido.",
                "it|Questo articolo è una vergogna, non ha alcun senso.",
                "pt|Este artigo é uma vergonha, não faz nenhum sentido.",
                "nl|De regering zou moeten aftreden, zo kan het niet doorgaan.",
                "pl|Rząd powinien podać się do dymisji, tak dalej być nie może.",
                "sv|Den här artikeln är en skam, den är helt meningslös.",
                "da|Artiklen er en skandale, og den har ikke noget med virkeligheden at gøre",
                "fi|Tämä artikkeli on häpeällinen, siinä ei ole mitään järkeä.",
                "cs|Tenhle článek je ostuda, nedává vůbec žádný smysl.",
                "tr|Bu makale tam bir rezalet, hiçbir anlamı yok.",
                "ru|Эта статья позор, в ней нет никакого смысла.",
                "uk|Ця стаття ганьба, у ній немає жодного сенсу.",
                "el|Αυτό το άρθρο είναι ντροπή, δεν βγάζει νόημα.",
                "ar|هذا المقال عار ولا معنى له على الإطلاق",
                "he|המאמר הזה הוא בושה וחרפה",
                "hi|यह लेख शर्मनाक है और इसका कोई मतलब नहीं है",
                "zh|这篇文章真是可耻，毫无意义。",
                "ja|この記事は恥ずかしいし、まったく意味がない。",
                "ko|이 기사는 부끄럽고 전혀 말이 안 된다.",
                "th|บทความนี้น่าละอายและไม่มีเหตุผลเลย",
            })
    void areRefusedInOtherLanguages(String language, String text) throws Exception {
        JsonNode error = client.refused(toxicity(text));
        assertThat(error.path("message").textValue())
                .isEqualTo("Attribute TOXICITY does not support request languages: " + language);
        assertThat(error.at("/details/0/languageNotSupportedByAttributeError/detectedLanguages/0")
                        .textValue())
                .isEqualTo(language);
    }

    @Test
    void areScoredIfTheClientSaysEnglish() throws Exception {
        Map<String, Object> german = toxicity("Das ist doch völliger Unsinn, was Sie da schreiben.");
        for (List<String> languages : List.of(List.of("en"), List.of("EN-gb"), List.of("de", "en"))) {
            JsonNode answer = client.analyze(with(german, Map.of("languages", languages)));
            assertThat(answer.path("languages").toString())
                    .isEqualTo(PerspectiveClient.JSON.writeValueAsString(languages));
            assertThat(answer.at("/detectedLanguages/0").textValue()).isEqualTo("de");
        }
        assertThat(client.analyze(with(toxicity("+1 :-)"), Map.of("languages", List.of("en"))))
                        .has("detectedLanguages"))
                .as("no letters")
                .isFalse();
    }
}
