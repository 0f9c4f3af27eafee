package it.sportello.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson.Kind;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {
    private static final ArticleId CARD = new ArticleId("carta");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chiamatemi al 333 000 1234 per la tari | chiamatemi al … per la tari
                    tel. +39-055.0001234? | tel. …?
                    il mio numero (055)0001234 | il mio numero (…
                    scrivetemi a nome.cognome@posta.example grazie | scrivetemi a … grazie
                    cf RSSMRA80A01H501U è giusto? | cf … è giusto?
                    rssmra80a01h501u | …
                    rimborso su IT60X0542811101000000123456 per la mensa | rimborso su … per la mensa
                    iban it60 x054 2811 1010 0000 0123 456 va bene? | iban … va bene?
                    ho una multa per AB123CD | ho una multa per …
                    contatore 00012345 lettura 118 | contatore … lettura 118
                    mi chiamo mario rossi e vorrei la carta | mi chiamo … e vorrei la carta
                    Mi chiamo Anna, come pago? | Mi chiamo …, come pago?
                    mi chiamo anna e devo pagare | mi chiamo … e devo pagare
                    sono Mario De Rossi come rinnovo | sono … come rinnovo
                    my name is John Smith how do I pay | my name is … how do I pay
                    la signora Verdi dove va | la signora … dove va
                    abito in via delle Rose 12, passate voi? | abito in …, passate voi?
                    nato il 03/05/1980 a Prato | nato il … a Prato
                    """)
    void whatNamesAPersonIsMasked(String said, String kept) {
        assertEquals(kept, lesson(said).words().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quanto costa la carta, 22 euro?",
                "anno scolastico 2026/2027",
                "iscrizioni 2026-27",
                "dal 7 al 9 gennaio 2027 alle 8.30",
                "sono aperti il 24 dicembre?",
                "gli uffici sono aperti",
                "lavori in via Roma",
                "ISEE sotto 10000",
                "bonus 3000 euro art. 12",
                "sono italiano all'estero"
            })
    void whatAsksOnlyStaysAsItIs(String said) {
        assertEquals(said, lesson(said).words().value());
    }

    @Test
    void theKeyForgetsCaseAccentsPunctuationAndBlanks() {
        assertEquals(
                lesson("Perché è  chiuso?!").key(), lesson("perche e chiuso").key());
        assertEquals("perche e chiuso", Lesson.keyOf(" Perché, è chiuso…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "👍", "ok", "333 0001234", "?!?!"})
    void fromHardlyAnythingNobodyLearns(String said) {
        assertEquals(Optional.empty(), Lesson.of(Kind.CHOSEN, CARD, Language.ITALIAN, new Words(said)));
    }

    @Test
    void aPastedDocumentTeachesNothing() {
        String longest = "a".repeat(Lesson.LONGEST);
        assertTrue(Lesson.of(Kind.CHOSEN, CARD, Language.ITALIAN, new Words(longest))
                .isPresent());
        assertEquals(Optional.empty(), Lesson.of(Kind.CHOSEN, CARD, Language.ITALIAN, new Words(longest + "a")));
    }

    private static Lesson lesson(String said) {
        return new Lesson(Kind.CHOSEN, CARD, Language.ITALIAN, new Words(said));
    }
}
