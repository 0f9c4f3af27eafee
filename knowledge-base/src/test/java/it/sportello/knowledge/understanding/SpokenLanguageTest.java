package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.knowledge.release.KnowledgeInService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language a message is answered, over the starter knowledge. */
class SpokenLanguageTest {
    private static final KnowledgeInService KNOWLEDGE = RealKnowledge.inService();
    private static final Language ROMANIAN = new Language("ro");

    @ParameterizedTest
    @CsvSource({
        "Cum îmi schimb adresa de domiciliu?, ro",
        "Où puis-je payer la facture ?, fr",
        "我怎么付水费, zh",
        "كيف أدفع فاتورة الماء, ar"
    })
    void anotherLanguageIsAnsweredInIt(String words, String language) {
        Understanding understanding = asked(words, Language.ITALIAN);
        assertEquals(new Answer.Foreign(new Language(language)), understanding.answer());
        assertEquals(new Language(language), understanding.language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ciao", "ok", "sì", "si", "TARI?", "grazie", "buongiorno"})
    void aShortWordStaysInTheConversationsLanguage(String words) {
        assertEquals(Language.ENGLISH, asked(words, Language.ENGLISH).language());
        assertEquals(Language.ITALIAN, asked(words, Language.ITALIAN).language());
    }

    /** The platform may say that the citizen reads Romanian; he still writes Italian to an Italian office. */
    @ParameterizedTest
    @CsvSource({"tari scadenza, tari-scadenze", "orari isola ecologica, centro-raccolta", "imu, imu"})
    void whatIsWrittenInItalianIsUnderstoodWhateverThePlatformBelieves(String words, String article) {
        Answer answer = asked(words, ROMANIAN).answer();
        assertEquals(
                new ArticleId(article), ((Answer.Found) answer).answer().topic().id());
    }

    @Test
    void whoSpokeAnotherLanguageAndWritesItalianIsAnsweredInItalian() {
        assertEquals(
                Language.ITALIAN,
                asked("dove posso pagare la bolletta dell'acqua?", ROMANIAN).language());
    }

    private static Understanding asked(String words, Language conversation) {
        return KNOWLEDGE.understand(RealKnowledge.question(words, conversation));
    }
}
