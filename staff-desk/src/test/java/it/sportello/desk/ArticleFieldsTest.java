package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the fields of an article hold beside its text. */
class ArticleFieldsTest extends ArticleDesk {
    @Test
    void languagesThatTheFormDoesNotShowSurviveASave() {
        Map<Language, Text> texts =
                new LinkedHashMap<>(Invented.article("orari", "Orari").texts());
        texts.put(new Language("de"), new Text("Zeiten", List.of("wann"), new Markdown("Ab acht.")));
        world.save(new Article(new ArticleId("orari"), Invented.REGISTRY.id(), texts, Validity.ALWAYS));
        send(editor, "/desk/articles/orari", form(Map.of("version", "1", "title_en", "Hours")));
        assertEquals(
                List.of("it", "en", "de"),
                found("orari").article().texts().keySet().stream()
                        .map(Language::code)
                        .toList());
    }

    @Test
    void datesAreKept() {
        send(editor, "/desk/articles", form(Map.of("from", "2026-01-01", "to", "2026-12-31")));
        Validity validity = found("orari-dell-ufficio").article().validity();
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), validity.from());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), validity.to());
        String list = editor.get("/desk/articles").body();
        assertTrue(list.contains("dal 1 gennaio 2026 al 31 dicembre 2026"), list);
    }

    @Test
    void aSeasonAndADayOfReviewAreKeptAndShown() {
        send(
                editor,
                "/desk/articles",
                form(Map.of("yearly_from", "1 dicembre", "yearly_to", "31/1", "review", "2026-11-22")));
        Validity validity = found("orari-dell-ufficio").article().validity();
        assertEquals(Optional.of(new YearlyDays(MonthDay.of(12, 1), MonthDay.of(1, 31))), validity.yearly());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), validity.review());
        String list = editor.get("/desk/articles").body();
        assertTrue(list.contains("sempre, ogni anno dal 1 dicembre al 31 gennaio"), list);
        assertTrue(list.contains("Fuori stagione") && list.contains("Da rivedere"), list);
        String page = editor.get("/desk/articles/orari-dell-ufficio").body();
        assertTrue(page.contains("value=\"1/12\"") && page.contains("value=\"31/1\""), page);
    }

    @Test
    void halfASeasonIsSaidBesideTheFieldThatIsMissing() {
        HttpResponse<String> refused = send(editor, "/desk/articles", form(Map.of("yearly_from", "31/6")));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"yearly_from-error\""), refused.body());
        assertTrue(refused.body().contains("id=\"yearly_to-error\""), refused.body());
        assertTrue(refused.body().contains("value=\"31/6\""), refused.body());
    }

    @Test
    void variantsRelatedAnswersAndTheSourceAreKeptAndShownAgain() {
        world.save(Invented.article("mensa", "Mensa"));
        Map<String, String> typed = form(Map.of(
                "title_it", "Orari",
                "answer_it_whatsapp", "In breve: 8:30.",
                "related_1", "/desk/articles/mensa",
                "source", "Regolamento",
                "source_address", "https://example.it/r",
                "source_date", "2026-03-01"));
        send(editor, "/desk/articles", typed);
        Article kept = found("orari").article();
        assertEquals(
                Map.of(new ChannelName("whatsapp"), new Markdown("In breve: 8:30.")),
                kept.texts().get(Language.ITALIAN).variants());
        assertEquals(
                new References(
                        List.of(new ArticleId("mensa")),
                        Optional.of(new Source(
                                "Regolamento",
                                Optional.of("https://example.it/r"),
                                Optional.of(LocalDate.of(2026, 3, 1))))),
                kept.references());
        String page = editor.get("/desk/articles/orari").body();
        assertTrue(page.contains("In breve: 8:30.") && page.contains("value=\"mensa\""), page);
    }

    @Test
    void aRelatedAnswerThatIsNotThereAndASourceWithoutNameAreRefusedBesideTheirFields() {
        String page = send(editor, "/desk/articles", form(Map.of("related_2", "sparita")))
                .body();
        assertTrue(page.contains("id=\"related_2-error\""), page);
        String source = send(
                        editor,
                        "/desk/articles",
                        form(Map.of("source_address", "javascript:alert(1)", "answer_en_web", "Only here")))
                .body();
        assertTrue(
                source.contains("id=\"source-error\"")
                        && source.contains("id=\"source_address-error\"")
                        && source.contains("id=\"answer_en-error\""),
                source);
    }

    @Test
    void theCodesOfArticlesCanBeChosenByTheirTitles() {
        world.save(Invented.article("mensa", "Mensa scolastica"));
        String piece = editor.get("/desk/articles/codes?field=related_1&related_1=scolastica", "HX-Request", "true")
                .body();
        assertTrue(piece.contains("<option value=\"mensa\">Mensa scolastica</option>"), piece);
        String served = editor.get("/desk/articles/codes?served=yes&field=article&article=scolastica")
                .body();
        assertFalse(served.contains("Mensa scolastica"), "citizens do not read it");
    }

    @Test
    void tenThousandExamplesAreTakenAndOneMoreIsNot() {
        String many =
                IntStream.range(0, 10_000).mapToObj(n -> "domanda numero " + n).collect(Collectors.joining("\r\n"));
        assertEquals(
                303,
                send(editor, "/desk/articles", form(Map.of("examples_it", many)))
                        .statusCode());
        assertEquals(10_000, text(found("orari-dell-ufficio")).examples().size());
        HttpResponse<String> more =
                send(editor, "/desk/articles", form(Map.of("title_it", "Altro", "examples_it", many + "\nuna")));
        assertTrue(more.body().contains("al massimo 10.000"), "the limit is told");
    }
}
