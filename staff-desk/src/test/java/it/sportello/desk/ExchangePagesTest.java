package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangePagesTest {
    private static final String CSV = """
            Codice;Titolo;Domanda;Risposta;Scadenza
            tari;TARI;quando si paga?;Entro giugno.;30/06/2027
            imu;IMU;quando si paga l’IMU?;Presto.;presto
            """;

    private final DeskWorld world = new DeskWorld();
    private Browser editor;

    @BeforeEach
    void signIn() {
        editor = world.signedIn(Role.EDITOR);
        editor.get("/desk/exchange");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFileIsShownLineByLineBeforeAnythingIsSaved() {
        String page = page(editor.upload("/desk/exchange", "faq.csv", bytes(CSV)));
        assertTrue(page.contains("Riga 3: «presto» non è una data"), page);
        assertTrue(page.contains("Manca l’ufficio: metto «Anagrafe»"), page);
        assertTrue(page.contains("Importa una risposta come bozza"), page);
        assertTrue(page.contains("Una risposta con errori resta fuori"), page);
        assertEquals(Optional.empty(), found("tari"));
    }

    @Test
    void whatIsInOrderIsTakenOverAndTakenBackInOneStep() {
        HttpResponse<String> brought = editor.upload("/desk/exchange", "faq.csv", bytes(CSV));
        page(brought);
        String taken = page(editor.submit(Browser.location(brought) + "/take"));
        assertTrue(taken.contains("Fatto: una risposta è salvata come bozza"), taken);
        assertEquals("TARI", found("tari").orElseThrow().article().title(Language.ITALIAN));
        assertEquals(Optional.empty(), found("imu"));
        String undone = page(editor.submit(Browser.location(brought) + "/undo"));
        assertTrue(undone.contains("L’importazione è annullata"), undone);
        assertEquals(Optional.empty(), found("tari"));
        assertTrue(editor.get("/desk/exchange").body().contains("faq.csv"));
    }

    @Test
    void factsAndGoldQuestionsComeAndGoAsTables() {
        String csv = "dato;valore;tipo\nscadenza.tari;16/6/2027;data\nsbagliato;boh;data\n";
        HttpResponse<String> brought = editor.upload("/desk/exchange", "dati.csv", bytes(csv));
        String page = page(brought);
        assertTrue(page.contains("Riga 3: «boh» non va bene come valore. Tipo: data"), page);
        assertTrue(page.contains("Importa una voce"), page);
        String taken = page(editor.submit(Browser.location(brought) + "/take"));
        assertTrue(taken.contains("quello che c’era nel file è salvato"), taken);
        String file = editor.get("/desk/exchange/download/facts").body();
        assertTrue(file.contains("scadenza.tari") && file.contains("2027-06-16"), file);
        assertTrue(editor.get("/desk/exchange/download/gold").body().contains("risposta attesa"));
        page(editor.submit(Browser.location(brought) + "/undo"));
        assertFalse(editor.get("/desk/exchange/download/facts").body().contains("scadenza.tari"));
    }

    @Test
    void anImportIsPublishedAtOnce() {
        HttpResponse<String> brought = editor.upload("/desk/exchange", "faq.csv", bytes(CSV));
        page(brought);
        page(editor.submit(Browser.location(brought) + "/take"));
        world.outcome(editor.submit(Browser.location(brought) + "/publish"));
        assertTrue(found("tari").orElseThrow().isPublished());
        String kept = editor.submit(Browser.location(brought) + "/undo").body();
        assertTrue(kept.contains("Una risposta è rimasta com’è"), kept);
        assertTrue(found("tari").isPresent());
    }

    @Test
    void whoeverWasOvertakenSeesTheComparisonAnew() {
        world.save(Invented.article("tari", "TARI"));
        HttpResponse<String> brought = editor.upload("/desk/exchange", "faq.csv", bytes(CSV));
        page(brought);
        world.save(Invented.article("tari", "TARI corretta"));
        editor.submit(Browser.location(brought) + "/take");
        String again = page(brought);
        assertTrue(again.contains("Intanto una persona ha salvato"), again);
        assertEquals("TARI corretta", found("tari").orElseThrow().article().title(Language.ITALIAN));
    }

    @Test
    void aFileThatCannotBeReadIsExplained() {
        String page = page(editor.upload("/desk/exchange", "faq.xlsx", bytes("non sono un foglio")));
        assertTrue(page.contains("Questo file non è un foglio Excel"), page);
        assertFalse(page.contains("/take"), page);
    }

    @Test
    void withoutAFileThePageSaysSo() {
        HttpResponse<String> reply = editor.upload("/desk/exchange", "", new byte[0]);
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains("Scegli un file che non sia vuoto"), reply.body());
    }

    @Test
    void aHugeFileIsRefusedInASentence() {
        HttpResponse<String> reply = editor.upload("/desk/exchange", "faq.csv", new byte[100 << 20]);
        assertEquals(413, reply.statusCode());
        assertTrue(reply.body().contains("Il limite è 20 MB"), reply.body());
    }

    @Test
    void hostileNamesAndTextsComeOutAsText() {
        String hostile = "<script>alert(1)</script>";
        String page = page(editor.upload(
                "/desk/exchange", hostile + ".csv", bytes("titolo;risposta;" + hostile + "\n" + hostile + ";=1;\n")));
        assertFalse(page.contains(hostile), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    @Test
    void everythingCanBeDownloadedInEveryForm() {
        world.save(Invented.article("orari", "Orari"));
        HttpResponse<String> csv = world.signedIn(Role.VIEWER).get("/desk/exchange/download/csv");
        assertTrue(csv.body().contains("orari;anagrafe"), csv.body());
        assertEquals(
                "attachment; filename=\"sportello-2026-11-23.csv\"",
                csv.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(editor.get("/desk/exchange/download/yaml").body().contains("id: \"orari\""));
        assertTrue(editor.get("/desk/exchange/download/xlsx").body().startsWith("PK"));
        assertEquals(404, editor.get("/desk/exchange/download/doc").statusCode());
    }

    @Test
    void aViewerDownloadsButFindsNothingToPress() {
        String page = world.signedIn(Role.VIEWER).get("/desk/exchange").body();
        assertFalse(page.contains("type=\"file\""), page);
        assertTrue(page.contains("/desk/exchange/download/xlsx"), page);
    }

    /** The page to which a reply leads, once nothing more changes on it. */
    private String page(HttpResponse<String> reply) {
        assertEquals(303, reply.statusCode(), reply.body());
        while (true) {
            String page = editor.get(Browser.location(reply)).body();
            if (!page.contains("hx-trigger=\"every 1s\"")) {
                return page;
            }
            Thread.onSpinWait();
        }
    }

    private Optional<KeptArticle> found(String id) {
        return Await.value(world.articles.find(new ArticleId(id)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
