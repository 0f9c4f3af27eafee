package it.sportello.knowledge.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Standing;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.files.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices really produce them. */
class OfficeFilesTest {
    private static final Standing STANDING = Files.standing(List.of(Invented.REGISTRY), List.of());
    private static final Article HOURS = new Article(
            new ArticleId("orari"),
            Invented.REGISTRY.id(),
            Map.of(
                    Language.ITALIAN,
                    new Article.Text(
                            "Orari",
                            List.of("Quando è aperto?", "a che ora apre?"),
                            new Markdown("Dalle 8:30; sabato chiuso."))),
            Validity.ALWAYS);

    private static final String SEMICOLONS = """
            Codice;Titolo;Ufficio;Domanda;Risposta
            orari;Orari;Anagrafe;Quando è aperto?;"Dalle 8:30; sabato chiuso."
            ;;;a che ora apre?;
            """;

    @Test
    void semicolonsAreRead() {
        assertEquals(List.of(HOURS), Files.articles(Files.plan(SEMICOLONS, STANDING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "Codes", "preview"})
    void aCodeThatAnAddressOfTheDeskHasIsRefused(String code) {
        Plan plan = Files.plan(SEMICOLONS.replace("orari;", code + ";"), STANDING);
        assertEquals(List.of(), Files.articles(plan));
        assertTrue(Files.kinds(plan).contains(Kind.RESERVED_NAME), String.valueOf(Files.kinds(plan)));
    }

    @Test
    void windows1252IsReadAndTold() {
        Plan plan = Files.plan("a.csv", SEMICOLONS.getBytes(Charset.forName("windows-1252")), STANDING);
        assertEquals(List.of(HOURS), Files.articles(plan));
        assertEquals(List.of(Kind.WINDOWS_1252), Files.kinds(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkTellsTheAlphabet(String charset) {
        byte[] bytes = ("\uFEFF" + SEMICOLONS).getBytes(Charset.forName(charset));
        assertEquals(List.of(HOURS), Files.articles(Files.plan("a.csv", bytes, STANDING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RISPOSTA\tdomande\tTITOLO\tufficio\tid",
                "Answer\tExample questions\tTitle\tOffice\tCode",
                "Risposta (it)\tDomanda 1\tTitolo italiano\tSETTORE\tchiave"
            })
    void headingsMayBeItalianOrEnglishInAnyOrderAndCase(String header) {
        String csv = header + "\nDalle 8:30; sabato chiuso.\tQuando è aperto?\tOrari\tanagrafe\torari\n"
                + "\ta che ora apre?\t\t\torari\n";
        assertEquals(List.of(HOURS), Files.articles(Files.plan(csv, STANDING)));
    }

    @Test
    void aTitleAboveTheHeaderAndALineForTheSeparatorAreNotInTheWay() {
        String csv = "sep=|\nFAQ dell’ufficio|||\n||||\nTitolo|Domanda|Risposta\nOrari|apre?|Alle 8.\n";
        Plan plan = Files.plan(csv, STANDING);
        assertEquals("orari", Files.articles(plan).get(0).id().value());
        assertEquals(5, plan.steps().get(0).line());
    }

    @Test
    void otherLanguagesHaveColumnsOfTheirOwn() {
        Plan plan = Files.plan("titolo,risposta,Title (EN),answer english\nOrari,Alle 8.,Hours,At 8.\n", STANDING);
        Article article = Files.articles(plan).get(0);
        assertEquals("Hours", article.title(Language.ENGLISH));
        assertEquals(Optional.of(new Markdown("At 8.")), article.answer(Language.ENGLISH));
    }

    @Test
    void questionsAndAnswersAloneAreEnough() {
        Plan plan = Files.plan(
                "Domanda;Risposta\nQuando apre?;Alle 8.\n;\ne quando chiude?;\nDov’è?;In piazza.\n", STANDING);
        List<Article> articles = Files.articles(plan);
        assertEquals(
                List.of("Quando apre?", "Dov’è?"),
                articles.stream().map(one -> one.title(Language.ITALIAN)).toList());
        assertEquals(
                List.of("Quando apre?", "e quando chiude?"),
                articles.get(0).texts().get(Language.ITALIAN).examples());
        assertTrue(Files.kinds(plan).contains(Kind.TITLE_FROM_QUESTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30",
                "30/06/2026",
                "30.6.2026",
                "30-06-2026",
                "30/6/26",
                "30 giugno 2026",
                "30 Giugno 2026",
                "30 June 2026",
                "2026-06-30 00:00:00"
            })
    void datesMayBeText(String date) {
        Plan plan = Files.plan("titolo;risposta;valida fino al\nTARI;Entro giugno.;" + date + "\n", STANDING);
        assertEquals(
                Optional.of(LocalDate.of(2026, 6, 30)),
                Files.articles(plan).get(0).validity().to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "06/30/2026", "presto", "46203"})
    void whatIsNoDateIsRefusedWithItsLine(String date) {
        Plan plan = Files.plan("titolo;risposta;scadenza\nTARI;Entro giugno.;" + date + "\n", STANDING);
        assertEquals(Outcome.REFUSED, plan.steps().get(0).outcome());
        assertEquals(List.of(Remark.of(2, Kind.NO_DATE, date)), withoutOffice(plan));
    }

    @Test
    void aWorkbookWithMergedCellsDatesAndFormulasIsRead() throws IOException {
        Plan plan = Files.plan("faq.xlsx", workbook(), STANDING);
        List<Article> articles = Files.articles(plan);
        assertEquals(2, articles.size(), plan::toString);
        assertEquals(
                List.of("quando apre?", "a che ora?", "apre oggi?"),
                articles.get(0).texts().get(Language.ITALIAN).examples());
        assertEquals(
                List.of(Invented.REGISTRY.id(), Invented.REGISTRY.id()),
                articles.stream().map(Article::owner).toList());
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 7)),
                articles.get(1).validity().to());
        assertEquals(List.of(Kind.FORMULA_VALUE, Kind.SHEET_LEFT_OUT), Files.kinds(plan));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Prova", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Foglio1");
            String[][] lines = {
                {"Ufficio", "Titolo", "Domande", "Risposta", "Scadenza"},
                {"Anagrafe", "Orari", "quando apre?\na che ora?", "Alle 8."},
                {"", "", "apre oggi?", ""},
                {"", "TARI", "quando si paga?", "Entro giugno."}
            };
            for (int line = 0; line < lines.length; line++) {
                for (int column = 0; column < lines[line].length; column++) {
                    sheet.value(line, column, lines[line][column]);
                }
            }
            sheet.value(3, 4, LocalDate.of(2027, 1, 7));
            sheet.style(3, 4).format("dd/mm/yyyy").set();
            sheet.formula(3, 2, "CONCATENATE(A1,B1)");
            sheet.range(1, 0, 3, 0).merge();
            sheet.range(1, 1, 2, 1).merge();
            sheet.range(1, 3, 2, 3).merge();
            workbook.newWorksheet("Note").value(0, 0, "appunti");
        }
        return bytes.toByteArray();
    }

    @Test
    void whatAFileHasNoColumnForStays() {
        Plan plan = Files.plan(
                "titolo;domanda\nORARI;quando apre?\n", Files.standing(List.of(Invented.REGISTRY), List.of(HOURS)));
        Article changed = Files.articles(plan).get(0);
        assertEquals(HOURS.id(), changed.id());
        assertEquals(HOURS.answer(Language.ITALIAN), changed.answer(Language.ITALIAN));
        assertEquals(
                List.of("quando apre?"), changed.texts().get(Language.ITALIAN).examples());
    }

    @Test
    void anUnknownOfficeIsAddedAndTold() {
        Plan plan =
                Files.plan("titolo;risposta;ufficio\nTARI;Sì.;Tributi e Tasse\nIMU;No.;tributi e tasse\n", STANDING);
        assertEquals(
                List.of(new OfficeId("tributi-e-tasse")),
                plan.offices().stream().map(one -> one.id()).toList());
        assertEquals(List.of(Kind.NEW_OFFICE), Files.kinds(plan));
    }

    @Test
    void formulasComeAsTextAndAreTold() {
        Plan plan = Files.plan("titolo;risposta\nTARI;=HYPERLINK(1)\nIMU;'-5 euro\nICI;-5 euro\n", STANDING);
        assertEquals(
                List.of("=HYPERLINK(1)", "-5 euro", "-5 euro"),
                Files.articles(plan).stream()
                        .map(one -> one.answer(Language.ITALIAN).orElseThrow().value())
                        .toList());
        assertTrue(plan.remarks().contains(Remark.of(2, Kind.FORMULA_TEXT, "=HYPERLINK(1)")), plan::toString);
        assertEquals(1, plan.remarks().size());
    }

    @Test
    void noCellThatWeWriteIsAFormula() {
        Article risky = Invented.article("x", "=1+1", List.of("+39", "-5", "@a", "\t=1", "'=1"));
        String csv =
                new String(Exchange.write(Form.CSV, new Knowledge(List.of(), List.of(risky))), StandardCharsets.UTF_8);
        for (String text : List.of(";'=1+1;", ";'+39;", ";'-5;", ";'@a;", ";''=1;")) {
            assertTrue(csv.contains(text), csv);
        }
    }

    @Test
    void everyLineIsToldWhatIsWrongWithIt() {
        String csv = "codice;titolo;domanda;risposta\n"
                + "a;" + "t".repeat(71) + ";ok;ok\n"
                + "b;B;" + "d".repeat(301) + ";ok\n"
                + "c;C;ok;" + "r".repeat(4001) + "\n"
                + "d;D;ok;uno\n"
                + "d;;ok;due\n"
                + "e;;;ok\n"
                + "f;F;ok;ok\n";
        Plan plan = Files.plan(csv, STANDING);
        assertEquals(
                List.of(
                        Remark.of(2, Kind.TITLE_LONG, "70", "71"),
                        Remark.of(3, Kind.EXAMPLE_LONG, "300", "301"),
                        Remark.of(4, Kind.ANSWER_LONG, "4000", "4001"),
                        Remark.of(6, Kind.SAID_TWICE, "due", "uno"),
                        Remark.of(7, Kind.NO_TITLE, "it")),
                withoutOffice(plan));
        assertEquals(5, plan.count(Outcome.REFUSED));
        assertEquals(1, plan.changes().size());
    }

    private static List<Remark> withoutOffice(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.remarks().stream())
                .filter(remark -> remark.kind() != Kind.FIRST_OFFICE)
                .toList();
    }
}
