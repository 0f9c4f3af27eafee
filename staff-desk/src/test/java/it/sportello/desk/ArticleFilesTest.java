package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.attachment.InventedFiles;
import it.sportello.knowledge.article.Invented;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that go with an answer, from the form to the version that is kept. */
class ArticleFilesTest {
    private static final String FILES = "/desk/article-files";

    private final DeskWorld world = new DeskWorld();
    private Browser editor;

    @BeforeEach
    void signIn() {
        editor = world.signedIn(Role.EDITOR);
        editor.get("/desk/articles/new");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFileIsAttachedDescribedAndKeptWithTheVersion() {
        Map<String, String> form = form();
        form.put("attach", "it");
        HttpResponse<String> attached = editor.upload(FILES, form, "upload_it modulo.pdf", InventedFiles.PDF);
        String page = attached.body();
        assertEquals(200, attached.statusCode(), page);
        String name = Await.value(world.files().keep(new KeptFile(MediaType.PDF, InventedFiles.PDF)));
        assertTrue(page.contains("Entro giugno."), page);
        assertTrue(page.contains("/files/" + name + "/modulo.pdf"), page);
        form.remove("attach");
        form.put("file_it_1", "modulo.pdf #" + name);
        String undescribed = sent("/desk/articles", form).body();
        assertTrue(undescribed.contains("Scrivi che cosa c’è in «modulo.pdf»"), undescribed);
        form.put("alt_it_1", "Il modulo da firmare");
        assertEquals(303, sent("/desk/articles", form).statusCode());
        assertEquals(
                List.of(new Attachment(name, Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo da firmare")), kept());
        String again = editor.get("/desk/articles/scade-la-tari").body();
        assertTrue(again.contains("value=\"Il modulo da firmare\""), again);
        String preview = sent("/desk/articles/preview", previewed(form)).body();
        assertTrue(preview.contains("<figcaption>Il modulo da firmare</figcaption>"), preview);
    }

    private static Map<String, String> previewed(Map<String, String> form) {
        Map<String, String> wanted = new HashMap<>(form);
        wanted.put("preview", "it");
        return wanted;
    }

    @Test
    void aHostileFileIsRefusedWithASentenceAndNothingTypedIsLost() {
        Map<String, String> form = form();
        form.put("attach", "it");
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = editor.upload(FILES, form, "upload_it modulo.pdf", html);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Questo file è una pagina web"), refused.body());
        assertTrue(refused.body().contains("Entro giugno."), refused.body());
        HttpResponse<String> large = editor.upload(FILES, form, "upload_it a.pdf", new byte[(1 << 20) + 1]);
        assertEquals(422, large.statusCode());
        assertTrue(large.body().contains("può avere al massimo 1 MB"), large.body());
        assertTrue(large.body().contains("Entro giugno."), large.body());
        assertTrue(editor.upload(FILES, form, "upload_it a.pdf", new byte[0])
                .body()
                .contains("Il file è vuoto"));
        assertTrue(sent(FILES, form).body().contains("Scegli prima un file"));
    }

    @Test
    void aFileIsTakenAwayAndAFourthIsNotTaken() {
        String name = Await.value(world.files().keep(new KeptFile(MediaType.PDF, InventedFiles.PDF)));
        Map<String, String> form = form();
        for (int at = 1; at <= 3; at++) {
            form.put("file_it_" + at, "m" + at + ".pdf #" + name);
            form.put("alt_it_" + at, "Foglio " + at);
        }
        Map<String, String> away = new HashMap<>(form);
        away.put("take_away", "file_it_2");
        String left = sent(FILES, away).body();
        assertFalse(left.contains("Foglio 2"), left);
        assertTrue(left.contains("Foglio 1") && left.contains("Foglio 3"), left);
        form.put("attach", "it");
        String full = editor.upload(FILES, form, "upload_it m4.pdf", InventedFiles.PDF)
                .body();
        assertTrue(full.contains("Ci sono già 3 file"), full);
    }

    @Test
    void whatAFormInventsIsNotBelieved() {
        String png = Await.value(world.files().keep(new KeptFile(MediaType.PNG, InventedFiles.png(1, 1))));
        for (String strange : List.of("a.pdf #" + "0".repeat(64), "a.pdf #" + png, "a.exe #" + png, "<b>", "../x")) {
            Map<String, String> form = form();
            form.put("file_it_1", strange);
            form.put("alt_it_1", "Che cosa è");
            HttpResponse<String> refused = sent("/desk/articles", form);
            assertEquals(422, refused.statusCode(), strange);
            assertTrue(refused.body().contains("non c’è più"), refused.body());
        }
    }

    @Test
    void aFileThatWasChosenAndNotAttachedIsNotLostInSilence() {
        Map<String, String> form = form();
        form.put("upload_it", "modulo.pdf");
        String page = sent("/desk/articles", form).body();
        assertTrue(page.contains("non l’hai ancora allegato"), page);
    }

    @Test
    void whoMayOnlyReadAttachesNothing() {
        Browser viewer = world.signedIn(Role.VIEWER);
        viewer.get("/desk/articles");
        assertEquals(
                403,
                viewer.upload(FILES, Map.of(), "upload_it a.pdf", InventedFiles.PDF)
                        .statusCode());
    }

    private HttpResponse<String> sent(String path, Map<String, String> form) {
        Map<String, String> believed = new HashMap<>(form);
        believed.put("_token", editor.token);
        return editor.submit(path, believed);
    }

    private List<Attachment> kept() {
        return Await.value(world.articles.find(new ArticleId("scade-la-tari")))
                .orElseThrow()
                .article()
                .texts()
                .get(Language.ITALIAN)
                .attachments();
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "title_it", "Scade la TARI",
                "examples_it", "quando scade la tari?",
                "answer_it", "Entro giugno.",
                "office", Invented.REGISTRY.id().value(),
                "version", "0",
                "action", "save"));
    }
}
