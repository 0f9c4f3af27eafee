package it.sportello.knowledge.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguagesTest {
    private static final ForeignLanguages FOREIGN =
            new ForeignLanguages(RealKnowledge.WORLD, Set.of(Language.ITALIAN, Language.ENGLISH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cum îmi schimb adresa de domiciliu, vă rog?|ro",
                "Si mund ta paguaj faturën e ujit?|sq",
                "كيف أدفع فاتورة الماء|ar",
                "我怎么付水费|zh",
                "水道料金はどこで払えますか|ja",
                "Як мені оплатити рахунок за воду?|uk",
                "Где я могу заплатить за воду и мусор?|ru",
                "পানির বিল কীভাবে দেব|bn",
                "میں پانی کا بل کہاں ادا کر سکتا ہوں|ur",
                "Où puis-je payer la facture de l'eau ?|fr",
                "¿Dónde puedo pagar el recibo del agua?|es",
                "Wo kann ich die Wasserrechnung bezahlen?|de",
                "Gdzie mogę zapłacić rachunek za wodę?|pl",
                "ਪਾਣੀ ਦਾ ਬਿੱਲ|pa"
            })
    void aMessageInAnotherLanguageIsNamed(String words, String language) {
        assertEquals(Optional.of(new Language(language)), FOREIGN.of(words, 0, Language.ITALIAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ciao",
                "ok",
                "sì",
                "TARI?",
                "Vorrei sapere dove si ritira il sacco dell'umido",
                "Where can I get the bags for the rubbish?",
                "12345",
                "😀 😀 😀",
                "µ",
                ""
            })
    void aMessageThatMayBeServedIsNot(String words) {
        assertEquals(Optional.empty(), FOREIGN.of(words, 0, Language.ITALIAN));
    }

    @Test
    void knownWordsSpeakAgainstAnotherLanguage() {
        String words = "metti Armen Movsessian nella playlist";
        assertEquals(Optional.empty(), FOREIGN.of(words, 1, Language.ITALIAN));
    }

    @Test
    void theLanguageUsedBeforeIsLikelierThanItsNeighbours() {
        Language croatian = new Language("hr");
        Language bosnian = new Language("bs");
        String words = "Gdje mogu platiti račun za vodu?";
        assertEquals(Optional.of(croatian), FOREIGN.of(words, 0, croatian));
        assertEquals(Optional.of(bosnian), FOREIGN.of(words, 0, bosnian));
    }

    @Test
    void aNameInLatinLettersDoesNotHideTheScript() {
        assertEquals(Optional.of(new Language("zh")), FOREIGN.of("我没有 SPID poste italiane", 0, Language.ITALIAN));
    }
}
