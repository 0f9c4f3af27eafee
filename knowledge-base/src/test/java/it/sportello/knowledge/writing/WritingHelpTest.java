package it.sportello.knowledge.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.writing.Advice.Ease;
import it.sportello.knowledge.writing.Advice.Hint;
import it.sportello.knowledge.writing.Advice.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingHelpTest {
    private static final WritingHelp ITALIAN = new WritingHelp(new WritingGuide(
            Language.ITALIAN,
            Set.of("art", "n", "d.lgs"),
            Set.of("PDF"),
            Map.of("entro e non oltre", "entro", "istanza", "domanda", "all'uopo", "per questo")));
    private static final String FOUR = "Vieni in ufficio domani. ";

    /** The first two are the published examples of the formula, the next are counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Costituisce causa ostativa alla facoltà di esperire il ravvedimento operoso la già avvenuta constatazione della violazione da parte del Fisco. | 43.0
            Il ravvedimento operoso non è più possibile se il Fisco ha già constatato la violazione.                                                 | 60.3
            Tu va. Tu va. Tu va. Tu va. Tu va. Tu va. Tu va. Tu va.                                                                                | 100.0
            aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb ccccccccccccccc ddddddddddddddd eeeeeeeeeeeeeee f f f f f f f f f f                                  | 52.3
            """)
    void italianIsJudgedByGulpease(String text, double points) {
        assertEquals(points, points(text), 0.05);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lo dice l'art. 5 della legge. Fine.              | 2
            Lo dice il D.Lgs. 33 e la legge n. 241. Fine.    | 2
            Apriamo alle 8.30 e costa 16.50 euro. Fine!      | 2
            Ne parla G. Verdi. Davvero? Sì.                  | 3
            Porta foto ecc. e la carta.                      | 1
            Scrivi a https://example.it/a.b. Poi aspetta.    | 2
            Scrivi a ufficio.uno@example.it oggi. Aspetta.   | 2
            """)
    void sentencesEndWhereAReaderEndsThem(String text, int sentences) {
        assertEquals(sentences, ITALIAN.read(new Markdown(text)).sentences());
    }

    @Test
    void pointsOfAListAreSentencesAndMarkupIsNoText() {
        Advice advice =
                ITALIAN.read(new Markdown("Porta:\n\n- la **carta**\n- la [foto](https://example.it/x)\n\n## Poi"));
        assertEquals(4, advice.sentences());
        assertEquals(6, advice.words());
    }

    @Test
    void aShortTextIsNotJudged() {
        assertEquals(Optional.empty(), ITALIAN.read(new Markdown(FOUR)).ease());
        assertTrue(ITALIAN.read(new Markdown(FOUR.repeat(4))).ease().isPresent());
        assertEquals(0, ITALIAN.read(new Markdown("")).words());
    }

    @Test
    void whatCouldBePlainerIsFoundWithItsPlainerWords() {
        assertEquals(
                List.of(
                        new Hint(Kind.PLAINER, "istanza", "domanda"),
                        new Hint(Kind.PLAINER, "entro e non oltre", "entro"),
                        new Hint(Kind.PLAINER, "all'uopo", "per questo")),
                hints(
                        "Presenta l’Istanza entro e non oltre lunedì, all’uopo compilata. Non è un'istanzaccia: l'istanza."));
    }

    @Test
    void longSentencesAcronymsAndCapitalsAreFound() {
        assertEquals(List.of(new Hint(Kind.ACRONYM, "TARI", "")), hints("La TARI si paga. Il PDF no. La TARI."));
        assertEquals(List.of(), hints("La tassa sui rifiuti (TARI) si paga. L'IMU (imposta sulla casa) anche."));
        assertEquals(
                List.of(new Hint(Kind.CAPITALS, "ATTENZIONE", ""), new Hint(Kind.CAPITALS, "NON DOPO LUNEDI", "")),
                hints("ATTENZIONE: paga. NON DOPO LUNEDI").stream()
                        .sorted((a, b) -> a.found().compareTo(b.found()))
                        .toList());
        assertEquals(
                List.of(new Hint(Kind.LONG_SENTENCE, "a a a…", "26")),
                hints("a ".repeat(26)).stream()
                        .map(hint -> new Hint(hint.kind(), hint.found().substring(0, 5) + "…", hint.more()))
                        .toList());
        assertEquals(List.of(), hints("a ".repeat(25)));
        assertEquals(
                List.of(Kind.LONG_ANSWER),
                hints("Sì. ".repeat(126)).stream().map(Hint::kind).toList());
    }

    @Test
    void otherLanguagesAreJudgedByFlesch() {
        WritingHelp english = new WritingHelp(WritingGuide.empty(Language.ENGLISH));
        double easy = english.read(new Markdown("Come in. ".repeat(9)))
                .ease()
                .orElseThrow()
                .points();
        double hard = english.read(
                        new Markdown(
                                "Notwithstanding institutional administrative considerations, applications "
                                        + "necessitate authorisation by municipal representatives pursuant to regulatory provisions currently."))
                .ease()
                .orElseThrow()
                .points();
        assertTrue(easy > 90 && hard < 10, easy + " " + hard);
    }

    @ParameterizedTest
    @CsvSource({"80, ALL", "79.9, MIDDLE", "60, MIDDLE", "59.9, SECONDARY", "40, SECONDARY", "39.9, FEW"})
    void gradesAreThoseOfSchools(double points, Ease.Grade grade) {
        assertEquals(grade, new Ease(points).grade());
    }

    @Test
    void theListsOfTheProgramCanBeReadAndAreLong() {
        Path config = Path.of("..", "config", "writing");
        WritingGuide italian = WritingGuideFile.read(config.resolve("it.yaml"));
        assertTrue(
                italian.plainer().size() >= 150,
                () -> "pairs: " + italian.plainer().size());
        assertTrue(WritingGuideFile.read(config.resolve("en.yaml")).plainer().size() >= 40);
        assertEquals("domanda", italian.plainer().get("istanza"));
    }

    @Test
    void aWordThatStandsTwiceStopsTheStart(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("it.yaml"),
                "abbreviations: []\nacronyms: []\nplainer: {\"istanza|istanze\": domanda, istanze: domande}\n");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> WritingGuideFile.read(file));
        assertTrue(refused.getMessage().contains("it.yaml: plainer: \"istanze\""), refused.getMessage());
    }

    private static double points(String text) {
        return ITALIAN.read(new Markdown(text)).ease().orElseThrow().points();
    }

    private static List<Hint> hints(String text) {
        return ITALIAN.read(new Markdown(text)).hints();
    }
}
