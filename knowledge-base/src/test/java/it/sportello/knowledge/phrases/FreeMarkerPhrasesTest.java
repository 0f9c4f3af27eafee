package it.sportello.knowledge.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.house.HouseDetails;
import it.sportello.core.message.Language;
import it.sportello.core.speech.PhraseKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeMarkerPhrasesTest {
    private static final Path REAL =
            Path.of(System.getProperty("project.root", "..")).resolve("config/phrases");
    private static final HouseDetails DETAILS =
            new HouseDetails("Comune di Prova", "https://example.org/privacy", "06 000", "lun-ven 9-13");
    private static final List<Language> SERVED = List.of(Language.ITALIAN, Language.ENGLISH);
    private static final Phrases PHRASES = new Phrases();

    private static final class Phrases {
        private final FreeMarkerPhrases real = new FreeMarkerPhrases(REAL, SERVED, DETAILS);

        String say(PhraseKey key, Language language, Map<String, Object> values) {
            return real.say(key, language, values).value();
        }
    }

    @Test
    void didYouMeanNumbersTheChoicesAndNoneOfThem() {
        assertTrue(PHRASES.say(
                        PhraseKey.DID_YOU_MEAN, Language.ITALIAN, Map.of("choices", List.of("La TARI", "L'IMU (2027)")))
                .endsWith("1. La TARI\n2. L\\'IMU \\(2027\\)\n3. Nessuna di queste"));
    }

    @Test
    void helpListsTheTopicsAndCanDoWithout() {
        assertTrue(PHRASES.say(PhraseKey.HELP, Language.ENGLISH, Map.of("topics", List.of("One", "Two")))
                .contains("\n\n- One\n- Two\n"));
        assertFalse(PHRASES.say(PhraseKey.HELP, Language.ENGLISH, Map.of("topics", List.of()))
                .contains("For example"));
    }

    @ParameterizedTest
    @CsvSource({"it, automatico", "en, automatic"})
    void theFirstContactNamesTheBodyTheMachineThePersonAndThePrivacyNotice(String language, String automatic) {
        String said = PHRASES.say(PhraseKey.FIRST_CONTACT, new Language(language), Map.of());
        assertTrue(said.contains("**" + automatic + "**"), said);
        assertTrue(said.contains("Comune di Prova"), said);
        assertTrue(said.contains("](https\\:\\/\\/example\\.org\\/privacy)"), said);
        assertTrue(said.contains("**person"), said);
    }

    @Test
    void anEmergencyNamesTheRightNumbers() {
        Map<PhraseKey, List<String>> numbers = Map.of(
                PhraseKey.EMERGENCY_GENERAL, List.of("112"),
                PhraseKey.EMERGENCY_GAS, List.of("112", "115"),
                PhraseKey.EMERGENCY_VIOLENCE, List.of("112", "1522"),
                PhraseKey.EMERGENCY_CHILD, List.of("112", "114", "19696"),
                PhraseKey.EMERGENCY_DISTRESS, List.of("112", "02 2327 2327"));
        for (Language language : SERVED) {
            numbers.forEach((key, wanted) -> wanted.forEach(number -> assertTrue(
                    PHRASES.say(key, language, Map.of()).contains("\n- 📞 **" + number + "**"), key + " " + number)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OPTION_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aLabelIsPlainAndShort(PhraseKey key) {
        for (Language language : SERVED) {
            String label = new FreeMarkerPhrases(REAL, SERVED, DETAILS).label(key, language);
            assertTrue(!label.isBlank() && label.length() <= 20 && !label.contains("*"), label);
        }
    }

    @Test
    void anUnservedLanguageIsAnsweredInItalian() {
        assertEquals(
                PHRASES.say(PhraseKey.GREETING, Language.ITALIAN, Map.of()),
                PHRASES.say(PhraseKey.GREETING, new Language("fr"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "bn", "de", "es", "fr", "pl", "pt", "ro", "ru", "sq", "uk", "ur", "zh"})
    void aGuestIsToldInHisLanguageWhichAreServedAndHowToReachAPerson(String code) {
        Language guest = new Language(code);
        String said = PHRASES.say(PhraseKey.FOREIGN, guest, Map.of());
        assertTrue(said.contains("**persona**"), said);
        assertNotEquals(PHRASES.say(PhraseKey.FOREIGN, Language.ITALIAN, Map.of()), said);
        for (PhraseKey key : List.of(
                PhraseKey.PERSON_DECLINED,
                PhraseKey.TICKET_OPENED,
                PhraseKey.TICKET_OPENED_UNASKED,
                PhraseKey.TICKET_WAITING,
                PhraseKey.TICKET_ADDED,
                PhraseKey.OPTION_PERSON,
                PhraseKey.OPTION_NO)) {
            assertEquals(guest, PHRASES.real.spoken(key, guest));
        }
        assertEquals(Language.ITALIAN, PHRASES.real.spoken(PhraseKey.GREETING, guest));
    }

    @Test
    void aWrongGuestFileIsRefused(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("it.yaml"), complete());
        Path guests = Files.createDirectory(directory.resolve("guests"));
        Files.writeString(guests.resolve("ro.yaml"), "foren: Salut");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new FreeMarkerPhrases(directory, List.of(Language.ITALIAN), DETAILS));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("ro.yaml: foren: there is no such phrase"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*bold* _x_|\\*bold\\* \\_x\\_",
                "<b>&amp;|\\<b\\>\\&amp\\;",
                "[x](javascript:y)|\\[x\\]\\(javascript\\:y\\)",
                "${7*7} <#if>|\\$\\{7\\*7\\} \\<\\#if\\>",
                "1. uno|1\\. uno",
                "- uno|\\- uno",
                "# titolo|\\# titolo",
                "è perché 😀|è perché 😀"
            })
    void whatAPersonWroteComesOutAsText(String written, String escaped) {
        String said = PHRASES.say(PhraseKey.PERSON_SAYS, Language.ITALIAN, Map.of("name", "Anna", "text", written));
        assertTrue(said.endsWith("\n\n" + escaped), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|0|today|oggi alle 15:00. Sarai il primo.",
                "it|1|tomorrow|domani alle 15:00. Prima di te c'è una richiesta.",
                "it|12|later|lunedì 30 novembre alle 15:00. Prima di te ci sono 12 richieste.",
                "en|12|later|lunedì 30 novembre at 15:00. 12 requests are before yours."
            })
    void whoWaitsReadsWhenSomebodyAnswers(String language, String ahead, String day, String rest) {
        Map<String, Object> values = Map.of("ahead", ahead, "day", day, "date", "lunedì 30 novembre", "time", "15:00");
        String said = PHRASES.say(PhraseKey.WAIT_CLOSED, new Language(language), values);
        assertTrue(said.replace("\\", "").endsWith(rest), said);
    }

    @Test
    void aNameIsLeftOutWhereItIsHidden() {
        String said = PHRASES.say(PhraseKey.PERSON_TAKES, Language.ITALIAN, Map.of("name", ""));
        assertTrue(said.startsWith("👤 **Una persona dell'ufficio** ha letto"), said);
    }

    @Test
    void linesOfAPersonStayLines() {
        String said = PHRASES.say(
                PhraseKey.PERSON_SAYS, Language.ITALIAN, Map.of("name", "Anna", "text", "  uno\r\n    due\n\ntre\n"));
        assertTrue(said.endsWith("\n\nuno\\\ndue\\\n\\\ntre"), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "thanks: Prego|thanks: ${nome}|thanks: unknown placeholder ${nome}",
                "thanks: Prego|thanks: ${|thanks: ",
                "thanks: Prego|thanks: '${\"freemarker.template.utility.Execute\"?new()}'|thanks: ",
                "thanks: Prego|thanks: '<#include \"x\">'|thanks: ",
                "thanks: Prego|thanks: ' '|thanks: it is missing or empty",
                "thanks: Prego|tanks: Prego|thanks: it is missing or empty",
                "thanks: Prego|`thanks: Prego\nmerci: Prego`|merci: there is no such phrase",
                "thanks: Prego|`thanks: Prego\nthanks: Prego`|not readable as YAML",
                "option-yes: Sì|option-yes: Sì certamente, grazie mille|option-yes: plain text of at most 20",
                "option-yes: Sì|option-yes: ${office}|option-yes: plain text of at most 20"
            })
    void aWrongFileIsRefusedInOneSentenceThatNamesFileAndKey(
            String right, String wrong, String sentence, @TempDir Path directory) throws IOException {
        String file = complete();
        assertTrue(file.contains(right));
        Files.writeString(directory.resolve("it.yaml"), file.replace(right, wrong.replace("\\n", "\n")));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new FreeMarkerPhrases(directory, List.of(Language.ITALIAN), DETAILS));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("it.yaml: " + sentence), message);
        assertEquals(1, message.lines().count(), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void aMissingFileIsRefused(String language) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FreeMarkerPhrases(REAL, List.of(Language.ITALIAN, new Language(language)), DETAILS));
    }

    /** A file with every key, each said without placeholders. */
    private static String complete() {
        StringBuilder file = new StringBuilder("thanks: Prego\noption-yes: Sì\n");
        for (PhraseKey key : PhraseKey.values()) {
            if (key != PhraseKey.THANKS && key != PhraseKey.OPTION_YES) {
                file.append(key.key()).append(": testo\n");
            }
        }
        return file.toString();
    }
}
